"""Asking the graph: competency questions, SPARQL, results in many formats, and everything about one thing."""

from kg.query.engine import ask, bind
from kg.query.question import Question, load_questions
from kg.query.result import Answer, Graph, Result, Rows

__all__ = ["Answer", "Graph", "Question", "Result", "Rows", "ask", "bind", "load_questions"]

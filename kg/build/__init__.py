"""The pipeline: releases to facts, facts to quads, quads to a store."""

from kg.build.pipeline import build, build_releases
from kg.build.plan import Plan
from kg.build.report import BuildReport

__all__ = ["BuildReport", "Plan", "build", "build_releases"]

"""firm A release laid open for reading: blocks, sentences, tokens, known names, dates, closed word classes."""

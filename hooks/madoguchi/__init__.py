"""What Madoguchi knows about cases, quizzes, desks and words: loads, checks and computes. Imports no MkDocs."""

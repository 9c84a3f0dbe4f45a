# ===- expected.py - what the tests expect msc to say, and which message that is ---===
# SPDX-License-Identifier: Apache-2.0
"""Lines of FileCheck and of expected errors, strings of Python and C++."""
import ast
import collections
import difflib
import re

from sources import ROOT, lex, literals

SHORTEST = 12  # characters of a message that tell which it is


def said(path, text):
    """What a test's file expects msc to say, among other things."""
    if path.suffix == ".py":
        tree = ast.parse(text)
        prose = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
        refused = [id(k.value) for k in ast.walk(tree) if isinstance(k, ast.keyword) and k.arg == "refused"]
        for node in ast.walk(tree):
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in prose:
                if path.parent.name != "tables" or id(node) in refused:
                    yield node.value
    elif path.suffix == ".cpp":
        yield from literals(*lex(text))
    elif path.suffix == ".sh":
        yield from re.findall(r'"([^"\n]+)"', text)
    else:
        yield from re.findall(r"expected-(?:error|note)[^{\n]*\{\{(.*)\}\}", text)
        yield from re.findall(r"^ *(?://|#) (?!RUN|DEFINE|REDEFINE)[A-Z][A-Z0-9-]*: (.*)", text, re.M)
        yield from re.findall(r"^# refused: (.*)", text, re.M)


def words(text):
    """Without punctuation; … for what an expectation leaves open."""
    text = re.sub(r"\{\{.*?\}\}|\.\*", " … ", text)
    return [w for w in (w.strip(",;:.()'\"`") for w in text.split()) if w]


def match(piece, wanted):
    """How many characters of a piece are expected, and whether that is all of it; (0, False) where it does not tell that it is this one: an
    expectation may begin and end within the piece, but what differs must not lie between."""
    run = difflib.SequenceMatcher(None, piece, wanted, autojunk=False).find_longest_match()
    size, whole, end = len(" ".join(piece[run.a:run.a + run.size])), run.size == len(piece), run.b + run.size
    begins = run.a == 0 or wanted[run.b - 1] == "…"
    ends = run.a + run.size == len(piece) or wanted[end] == "…"
    return (size, whole) if whole or (size >= SHORTEST and begins and ends) else (0, False)


def score(message, expected):
    """The same of a message: of its longest piece or another long one, with what else is expected. Of two whole ones the shorter is meant."""
    parts, wanted = [words(part) for part in message.split("…")], ["…", *words(expected), "…"]
    sizes = [len(" ".join(part)) for part in parts]
    found = [match(part, wanted) for part in parts]
    size, whole = max(f for f, size in zip(found, sizes) if size >= min(SHORTEST, max(sizes)))
    return size and sum(f[0] for f in found), whole, whole * -sum(sizes)


def provoked(known, expectations):
    """message -> the expectations that fit it better than any other message."""
    by_pair = collections.defaultdict(set)
    for message in known:
        for pair in pairs(message):
            by_pair[pair].add(message)
    found = collections.defaultdict(list)
    for expected in expectations:
        scores = {m: score(m, expected) for pair in pairs(expected) for m in by_pair.get(pair, ())}
        best = [m for m in scores if scores[m][0] and scores[m] == max(scores.values())]
        if len(best) == 1:
            found[best[0]].append(expected)
    return found


def pairs(text):
    """Two words that follow each other."""
    return {pair for part in text.split("…") for pair in zip(words(part), words(part)[1:])}


def read():
    """All that the tests expect; programs that they call expect nothing by themselves."""
    paths = [p for p in (ROOT / "test").rglob("*.*") if p.suffix in (".mlir", ".test", ".txtpb") or
             re.fullmatch(r"test_.*\.py|.*Test\.cpp|check_.*\.sh", p.name)]
    paths += (ROOT / "utils/oracle/tables").glob("*.py")
    return [text for path in sorted(paths) if path.parent.name != "messages" for text in said(path, path.read_text())]

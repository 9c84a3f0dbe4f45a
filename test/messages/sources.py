# ===- sources.py - the messages to the user in the sources of msc ---===
# SPDX-License-Identifier: Apache-2.0
"""A message is written as its literal pieces with … for what is computed between them."""
import collections
import pathlib
import re

ROOT = pathlib.Path(__file__).resolve().parents[2]
FOLDERS = ("dialects", "compiler/passes", "compiler/frontend", "compiler/driver", "codegen")
# Functions that are given a message; what another puts around it is part of it.
SPEAKER = re.compile(r"\b(?:emitOpError|emitError|emitWarning|refuse|refuseFile|bad|createStringError|make_error<(?:Usage|Internal)Error>|report_fatal_error|"
                     r"log\(\)\.error|cannot|unsupported\.push_back|raw_string_ostream(?=\(reason))\(")
FRAMES = {"cannot(": "cannot %s"}
# Where a message is what a function returns, or is written by hand.
STATEMENTS = {"compiler/driver/Checks.cpp": r"\breturn\b", "compiler/driver/Process.cpp": r"\breturn\b",
              "compiler/driver/Interrupt.cpp": r"\btext\[\] =", "compiler/passes/MindIR/Raise/ArgumentMatcher.cpp": r"\breturn\b",
              "compiler/passes/MindIR/Raise/Remedies.cpp": r"\breturn\b|\bremedy \+?="}
NO_WORDS = 7  # letters; with fewer a message has nothing to be told by
TOKEN = re.compile(r"""//[^\n]*|/\*.*?\*/|R"\(.*?\)"|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])+'""", re.S)


def lex(text):
    """C++ with each string as its number in quotes and without comments; the strings."""
    strings = []

    def shorten(match):
        token = match.group()
        if token[0] != '"':
            return "\n" * token.count("\n")
        strings.append(token[1:-1].replace(r"\n", "\n").replace(r"\"", '"').replace(r"\\", "\\"))
        return '"%d"' % (len(strings) - 1)

    return TOKEN.sub(shorten, text), strings


def literals(code, strings):
    """The strings in a part of such code; neighbours are one."""
    return ["".join(strings[int(n)] for n in re.findall(r"\d+", run)) for run in re.findall(r'"\d+"(?:\s*"\d+")*', code)]


def arguments(code, start):
    """The arguments of the call whose bracket opens before `start`, and the place behind it."""
    depth, result = 0, [""]
    for end in range(start, len(code)):
        depth += (code[end] in "([{") - (code[end] in ")]}")
        if depth < 0:
            return result, end + 1
        if depth == 0 and code[end] == ",":
            result.append("")
        else:
            result[-1] += code[end]
    return result, len(code)


def pieces(code, strings, match):
    """The literal parts of one message: of the first argument that is prose (others name an operator, or give advice), and what is
    streamed behind it."""
    if not match.group().endswith("("):
        return literals(code[match.end():code.index(";", match.end())], strings)
    given, end = arguments(code, match.end())
    texts = [t for t in (literals(a, strings) for a in given) if re.search("[a-z]", "".join(t))]
    texts.sort(key=lambda t: " " not in "".join(t))
    frame = FRAMES.get(match.group(), "%s")
    return [frame % t for t in (texts[0] if texts else [])] + literals(re.match(r"\s*(?:<<[^;]*)?", code[end:]).group(), strings)


def messages(text, path=""):
    """(message, line) of each in a source."""
    code, strings = lex(text)
    for match in re.compile(STATEMENTS.get(path, SPEAKER)).finditer(code):
        parts = [p.strip() for piece in pieces(code, strings, match) for p in re.split(r"\n|%s", piece)]
        message = "…".join(p for p in parts if re.search("[a-z]", p))
        if len(re.findall("[a-z]", message)) >= NO_WORDS and len(message.split()) > 1:
            yield message, code.count("\n", 0, match.start()) + 1


def read():
    """message -> the places of the sources that give it."""
    known = collections.defaultdict(list)
    for folder in FOLDERS:
        for path in sorted((ROOT / folder).rglob("*.[ch]*")):
            name = str(path.relative_to(ROOT))
            if path.suffix in (".cpp", ".h") and not re.search("/(kernels|runtime_stub)/", name):
                for message, line in messages(path.read_text(), name):
                    known[message].append("%s:%d" % (name, line))
    return known

# ===- draw_text.py - another attribute or argument in the text of a golden case ---===
# SPDX-License-Identifier: Apache-2.0
"""change(text, random, parameters) gives a text with another literal (a number, truth value, word, tuple or type) at one place, or with one more keyword
argument, and says what it changed; None where there is no such place. parameters(function) are the arguments of what a text calls, with their defaults."""
import ast
import re

import case as words

# What may stand for each other, out of MindSpore's documentation and what its messages enumerate.
WORDS = (("same", "valid", "pad", "SAME", "VALID", "PAD"), ("constant", "reflect", "edge", "replicate", "circular", "symmetric", "REFLECT", "SYMMETRIC"),
         ("mean", "sum", "none", "batchmean"), ("bilinear", "nearest", "bicubic", "trilinear", "linear", "area", "bilinear_v2"), ("zeros", "border", "reflection"),
         ("NCHW", "NHWC", "NCDHW", "NDHWC"), ("ij", "xy"), ("none", "add", "sub", "mul", "div", "max", "min", "update"),
         ("align_corners", "half_pixel", "asymmetric"), ("RIGHT_LEFT", "LEFT_RIGHT", "LEFT_LEFT", "RIGHT_RIGHT"), ("floor", "trunc"), ("tanh", "none"),
         ("forward", "ortho", "backward"), ("left", "right"), ("N", "T", "C"))
TYPES = ("float16", "float32", "float64", "int8", "int16", "int32", "int64", "uint8", "bool_")
REALS = (0.0, 1.0, -1.0, 0.5, 2.0, -0.5, 1e-3, 1.5, 10.0, 3.0)
MODULES = ("P", "G", "ops", "nn", "mint")


def other_word(word, random):
    groups = [group for group in WORDS if word in group]
    return random.choice([w for group in groups for w in group if w != word] or [word])


def other_tuple(value, random):
    """One element another, one less, one more, in another order, or a single one for all."""
    kind = random.choice(("element",) * 5 + ("drop", "add", "shuffle", "one"))
    members = list(value)
    if kind == "add" or not members:
        members.append(random.choice(members) if members else random.randint(-2, 2))
    elif kind == "drop":
        del members[random.randrange(len(members))]
    elif kind == "shuffle":
        random.shuffle(members)
    elif kind == "one":
        return members[0]
    else:
        at = random.randrange(len(members))
        members[at] = other(members[at], random)
    return type(value)(members)


def other(value, random):
    """A value that could stand where this one does."""
    if isinstance(value, bool):
        return not value
    if isinstance(value, int):
        return random.choice([0, 1, -1, 2, 3, value + 1, value - 1, -value, -value - 1, 2 * value, random.randint(-4, 6)])
    if isinstance(value, float):
        return random.choice(REALS + (2 * value, -value, value / 8))
    if isinstance(value, str):
        return other_word(value, random)
    if isinstance(value, (tuple, list)):
        return other_tuple(value, random)
    return random.choice((0, 1, -1, 2, True, 0.5))  # None stands for what is left open


def literal(node):
    """(whether it is one, its value)"""
    try:
        return True, ast.literal_eval(node)
    except (ValueError, TypeError):
        return False, None


def is_type(node):
    return isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id == "ms" and node.attr in TYPES


def replaced(text, node, by):
    lines = text.encode().split(b"\n")
    start = sum(len(line) + 1 for line in lines[:node.lineno - 1]) + node.col_offset
    end = sum(len(line) + 1 for line in lines[:node.end_lineno - 1]) + node.end_col_offset
    data = text.encode()
    return (data[:start] + by.encode() + data[end:]).decode()


def places(tree):
    """The outermost literals, and the types."""
    found, waiting = [], [tree]
    while waiting:
        node = waiting.pop()
        if is_type(node) or isinstance(node, ast.expr) and literal(node)[0]:
            found.append(node)
        else:
            waiting += ast.iter_child_nodes(node)
    return sorted(found, key=lambda n: (n.lineno, n.col_offset))


def calls(tree, parameters):
    """(call, name, default) of each argument that is left to its default."""
    for node in ast.walk(tree):
        name = isinstance(node, ast.Call) and ast.unparse(node.func)
        if name and name.split(".")[0] in MODULES:
            given = {k.arg for k in node.keywords}
            yield from ((node, *p) for p in parameters(name)[len(node.args):] if p[0] not in given and p[1] is not ...)


def add_argument(text, call, name, default, random):
    value = other(default, random)
    more = "%s%s=%r" % (", " if call.args or call.keywords else "", name, value)
    call_text = ast.get_source_segment(text, call)
    return replaced(text, call, call_text[:-1] + more + ")"), "%s=%r added" % (name, value)


def change(text, random, parameters):
    try:
        tree = ast.parse(text)
    except SyntaxError:
        return None
    old, new = places(tree), list(calls(tree, parameters))
    if new and (not old or random.random() < 0.4):
        return add_argument(text, *random.choice(new), random)
    if not old:
        return None
    node = random.choice(old)
    by = "ms." + random.choice(TYPES) if is_type(node) else repr(other(literal(node)[1], random))
    return replaced(text, node, by), "%s -> %s" % (ast.get_source_segment(text, node), by)

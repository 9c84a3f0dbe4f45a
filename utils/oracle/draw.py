# ===- draw.py - draws of attributes, types and shapes beside those of the golden cases ---===
# SPDX-License-Identifier: Apache-2.0
"""draws(cases, version, seed, count): the same seed gives the same draws. Draw n begins with a case of the n-th operator, around and around, and changes one
or two things of it."""
import copy
import importlib
import inspect
import random

import draw_data
import draw_text
from draw_rules import TEXTS_STAY, is_left_out

ELEMENTS = 1500  # of all inputs
NETWORKS = ("Graph", "Control", "State", "Bounded", "BoundedMove", "BoundedImage", "BoundedChoice", "BoundedFlow", "Number", "Assert", "Print")
PLACES = {"P": "mindspore.ops.operations", "G": "mindspore.ops.auto_generate", "ops": "mindspore.ops", "nn": "mindspore.nn", "mint": "mindspore.mint"}


def parameters(name):
    """(name, default) of each argument of what MindSpore calls so; ... is a default that no text can say, or none."""
    module, *path = name.split(".")
    try:
        found = importlib.import_module(PLACES[module])
        for part in path:
            found = getattr(found, part)
        signature = inspect.signature(found.__init__ if inspect.isclass(found) else found).parameters.values()
    except (ImportError, AttributeError, TypeError, ValueError):
        return []
    positional = [p for p in signature if p.name != "self" and p.kind in (p.POSITIONAL_OR_KEYWORD, p.KEYWORD_ONLY)]
    says = lambda default: default is None or isinstance(default, (bool, int, float, str, tuple))
    return [(p.name, p.default if says(p.default) else ...) for p in positional]


def can_begin(case, version):
    """A draw is one run without state, of tensors whose dimensions are known."""
    return version in case.versions and case.operator not in NETWORKS and not (case.refused or case.dynamic or case.bounds or case.obfuscated or case.draws)


def key(case):
    """What makes two cases the same but for the values."""
    return case.text, case.call, tuple((a.dtype.str, a.shape, d.parameter) for a, d in zip(arrays_of(case), case.inputs))


def arrays_of(case):
    return [a for a in case.arrays() if not isinstance(a, list)]


def change(case, random):
    """The case with one change, and what it is; None where the place has none."""
    changed = copy.copy(case)
    if random.random() < 0.7 and case.operator not in TEXTS_STAY:
        name = "call" if case.call and random.random() < 0.5 else "text"
        found = draw_text.change(getattr(case, name), random, parameters)
    else:
        name, found = "inputs", draw_data.change(case.inputs, arrays_of(case), random)
    if found is None:
        return None
    setattr(changed, name, found[0])
    return changed, found[1]


def describe(drawn, case, changes):
    """What a finding prints behind the reason."""
    inputs = ", ".join("%s%s" % (a.dtype, list(a.shape)) for a in arrays_of(drawn))
    return "%s%s on %s; %s: %s" % (drawn.text, drawn.call and " as " + drawn.call or "", inputs, case.name, ", ".join(changes))


def draw(case, number, random):
    """One or two changes; None where none came out, the inputs are large, or a rule leaves it out."""
    changes, drawn = [], copy.copy(case)
    for _ in range(random.choice((1, 1, 2))):
        found = change(drawn, random)
        if found:
            drawn, what = found
            changes.append(what)
    drawn.name, drawn.note = "%s_%d" % (case.operator, number), describe(drawn, case, changes)
    arrays = arrays_of(drawn)
    taken = changes and sum(a.size for a in arrays) <= ELEMENTS and not is_left_out(case.operator, arrays)
    return drawn if taken else None


def draws(cases, version, seed, count):
    known = {key(c) for c in cases if can_begin(c, version)}
    finders = {c.operator for c in cases if c.finds}  # their other cases find nothing
    begins = {}
    for c in cases:
        if can_begin(c, version) and (c.finds or c.operator not in finders):
            begins.setdefault(c.operator, []).append(c)
    operators, made = sorted(begins), []
    for number in range(count):
        source = random.Random("%d/%d" % (seed, number))
        drawn = draw(source.choice(begins[operators[number % len(operators)]]), number, source)
        if drawn and key(drawn) not in known:
            known.add(key(drawn))
            made.append(drawn)
    return made

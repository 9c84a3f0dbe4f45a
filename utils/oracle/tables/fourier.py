# ===- fourier.py - golden cases of Fourier transforms ---===
# SPDX-License-Identifier: Apache-2.0
from case import COMPLEX, MS210, case, random, values

LENGTHS = (1, 2, 3, 4, 5, 8, 13, 30, 64, 97)
NORMS = ("backward", "forward", "ortho")


def transforms(operator, t):
    """A function that adds a case."""
    def add(name, more, *shape, t=t):
        case(operator, name, "ops.%s(x0%s)" % (operator.lower(), more), random(t, *shape), versions=MS210)
    return add


for operator, t in (("FFT", "c64"), ("IFFT", "c64"), ("RFFT", "f32"), ("IRFFT", "c64")):
    add = transforms(operator, t)
    for n in LENGTHS if operator in ("FFT", "RFFT") else LENGTHS[1:4]:
        add("n_%d" % n, "", 2, n)
    for norm in NORMS:
        add(norm, ", norm='%s'" % norm, 3, 6)
    add("axis_0", ", dim=0", 5, 2)
    add("axis_minus_2", ", dim=-2", 2, 4, 3)
    add("longer", ", 9", 2, 6)
    add("shorter", ", 4", 2, 6)
    add("odd", ", 7", 2, 6)
    add("one", ", 1", 2, 6)
    add("longer_axis_0", ", 9, 0, 'ortho'", 6, 2)
    add("vector", "", 6)
    for other in ("f32", "f16", "f64", "i32", "i64") + (("c128",) if t == "c64" else ()):
        add(other, "", 2, 6, t=other)
for operator, t in (("FFT2", "c64"), ("IFFT2", "c64"), ("RFFT2", "f32"), ("IRFFT2", "c64"),
                    ("FFTN", "c64"), ("IFFTN", "c64"), ("RFFTN", "f32"), ("IRFFTN", "c64")):
    add = transforms(operator, t)
    add("plain", "", 3, 4)
    add("batch", "", 2, 3, 4)
    add("axes", ", dim=(0, 2)", 3, 2, 4)
    add("axes_turned", ", dim=(2, 0)", 3, 2, 4)
    add("sizes", ", (4, 5)", 2, 3, 6)
    add("sizes_axes", ", (5, 4), (1, 0), 'ortho'", 3, 4, 2)
    add("forward", ", norm='forward'", 3, 4)
    for other in ("f32", "f16", "f64", "i32", "i64") + (("c128",) if t == "c64" else ()):
        if other != t:
            add(other, "", 3, 4, t=other)
# The second run of these gives other numbers than the first.
SWAPPED = {"backward": "forward", "forward": "backward", "ortho": "ortho"}


def hermitian(operator, name, arguments, *shape, norm="backward", t):
    twin = "ops.conj(ops.%s(x0, %s, %r))" if operator.startswith("I") else "ops.%s(ops.conj(x0), %s, %r)"
    other = operator.lower().replace("ihfft", "rfft").replace("hfft", "irfft")
    case(operator, name, "ops.%s(x0, %s, %r)" % (operator.lower(), arguments, norm), random(t, *shape), versions=MS210, twin=twin % (other, arguments, SWAPPED[norm]))


for operator, t in (("HFFT", "c64"), ("IHFFT", "f32")):
    for norm in NORMS:
        hermitian(operator, norm, "None, -1", 3, 6, norm=norm, t=t)
    for name, arguments, shape in (("axis_0", "None, 0", (5, 2)), ("longer", "13, -1", (2, 6)), ("shorter", "4, 1", (2, 6)), ("odd", "7, -1", (2, 6))):
        hermitian(operator, name, arguments, *shape, t=t)
    for other in ("f64", "i32"):
        hermitian(operator, other, "None, -1", 2, 6, t=other)
for operator, t in (("HFFT2", "c64"), ("IHFFT2", "f32"), ("HFFTN", "c64"), ("IHFFTN", "f32")):
    plain = "None, (-2, -1)" if operator.endswith("2") else "None, None"
    hermitian(operator, "plain", plain, 3, 4, t=t)
    hermitian(operator, "batch", plain, 2, 3, 4, t=t)
    hermitian(operator, "axes", "None, (0, 2)", 3, 2, 4, t=t)
    hermitian(operator, "sizes_axes", "(5, 4), (1, 0)", 3, 4, 2, norm="ortho", t=t)
    hermitian(operator, "forward", plain, 3, 4, norm="forward", t=t)
    hermitian(operator, "f64", plain, 3, 4, t="f64")
for operator in ("DCT", "IDCT"):
    for name, t, shape, arguments in (
            ("plain", "f32", (2, 6), ""), ("odd", "f32", (3, 13), ""), ("one", "f32", (4, 1), ""), ("vector", "f32", (8,), ""), ("axis_0", "f32", (5, 2), ", 2, None, 0"),
            ("longer", "f32", (2, 6), ", 2, 9"), ("shorter", "f32", (2, 6), ", 2, 4, -1, 'ortho'"), ("f64", "f64", (2, 6), ""), ("f16", "f16", (2, 6), ""), ("i32", "i32", (2, 6), ""),
            ("i64", "i64", (2, 6), "")):
        case(operator, name, "G.%s()(x0%s)" % (operator, arguments), random(t, *shape), versions=MS210)
for operator in ("DCTN", "IDCTN"):
    for name, t, shape, arguments in (("plain", "f32", (3, 4), ""), ("batch", "f32", (2, 3, 4), ", 2, None, (1, 2)"), ("sizes", "f32", (2, 3, 6), ", 2, (4, 5)"),
                                      ("sizes_axes", "f32", (3, 4, 2), ", 2, (5, 4), (-2, 0), 'ortho'"), ("f64", "f64", (3, 4), "")):
        case(operator, name, "G.%s()(x0%s)" % (operator, arguments), random(t, *shape), versions=MS210)
for operator in ("FFTShift", "IFFTShift"):
    text = "ops.%s(x0%%s)" % operator.lower()
    for name, more, t, shape in (("vector", "", "f32", (5,)), ("even", "", "f32", (4, 6)), ("all", "", "f32", (2, 3, 5)), ("axis", ", 1", "f32", (2, 5)),
                                 ("axes", ", (0, -1)", "f32", (3, 2, 5)), ("c64", "", "c64", (3, 4)), ("i32", "", "i32", (5,)), ("f64", "", "f64", (5,)),
                                 ("f16", "", "f16", (5,)), ("bool", "", "bool", (5,)), ("u8", "", "u8", (5,)), ("c128", "", "c128", (3,)), ("i64", "", "i64", (5,)),
                                 ("empty", "", "f32", (0, 3)), ("scalar", "", "f32", ())):
        case(operator, name, text % more, random(t, *shape), versions=MS210)
for operator in ("FFTFreq", "RFFTFreq"):
    for name, more in (("even", "8"), ("odd", "7"), ("d", "6, 0.25"), ("negative_d", "5, -2.0"), ("f32", "6, 1.0, ms.float32"), ("f64", "6, 1.0, ms.float64"), ("one", "1"), ("two", "2")):
        case(operator, name, "x0 * ops.%s(%s)" % (operator.lower(), more), random("f32", 1), versions=MS210)
# 2.0 says the norm in words, which is refused.
for name, ndim, inverse, real, onesided, sizes, t, shape in (
        ("fft", 1, False, False, True, (), "c64", (2, 6)), ("ifft", 1, True, False, True, (), "c64", (2, 6)), ("rfft", 1, False, True, True, (), "f32", (2, 6)),
        ("rfft_odd", 1, False, True, True, (), "f32", (7,)), ("rfft_two_sided", 1, False, True, False, (), "f32", (2, 6)),
        ("irfft", 1, True, True, True, (), "c64", (2, 6)), ("irfft_sizes", 1, True, True, True, (9,), "c64", (2, 5)),
        ("irfft_two_sided", 1, True, True, False, (), "c64", (2, 6)), ("fft2", 2, False, False, True, (), "c64", (2, 3, 4)), ("ifft3", 3, True, False, True, (), "c64", (2, 3, 4)),
        ("rfft2", 2, False, True, True, (), "f32", (2, 3, 4)), ("irfft2", 2, True, True, True, (), "c64", (3, 4)), ("irfft3_sizes", 3, True, True, True, (2, 3, 5), "c64", (2, 3, 3)),
        ("c128", 1, False, False, True, (), "c128", (2, 6)), ("f64", 1, False, True, True, (), "f64", (2, 6)), ("irfft_c128", 1, True, True, True, (), "c128", (2, 3))):
    for norm in NORMS if name in ("fft", "ifft") else NORMS[:1]:
        case("FFTWithSize", name + ("" if norm == "backward" else "_" + norm),
             "P.math_ops.FFTWithSize(%d, %s, %s, '%s', %s, %s)" % (ndim, inverse, real, norm, onesided, sizes), random(t, *shape), versions=MS210)
for t, part in zip(COMPLEX, ("f32", "f64")):
    case("Polar", t, "ops.polar(x0, x1)", random(part, 2, 5), random(part, 2, 5))
    case("Polar", "scalar_" + t, "ops.polar(x0, x1)", random(part), random(part))
case("Polar", "places", "ops.polar(x0, x1)", values("f32", [0, 1, 1, 2, 3, 1e20, -1]), values("f32", [5, 0, -0.0, 3.14159265, -1.5, 1, 2]))
case("Polar", "vector_301", "ops.polar(x0, x1)", random("f32", 301), random("f32", 301))
case("Polar", "empty", "ops.polar(x0, x1)", random("f32", 0, 3), random("f32", 0, 3), versions=MS210)
for t, part in (("f32", "f32"), ("f64", "f64"), ("c64", "f32"), ("c128", "f64")):
    case("STFT", t, "ops.stft(x0, 8, 4, 8, x1)", random(t, 2, 20), random(part, 8))
for name, more, t, shape in (
        ("vector", "8", "f32", (20,)), ("odd", "7, 3", "f32", (2, 25)), ("two_sided", "8, 4, onesided=False", "f32", (20,)), ("normalized", "8, 4, normalized=True", "f32", (20,)),
        ("returns_complex", "8, 4, return_complex=True", "f32", (2, 20)), ("not_centred", "8, 4, center=False", "f32", (2, 21)), ("constant_pad", "8, 4, pad_mode='CONSTANT'", "f32", (20,)),
        ("complex_parts", "8, 4, return_complex=False", "c64", (20,)), ("complex_normalized", "8, 4, normalized=True", "c64", (2, 20))):
    case("STFT", name, "ops.stft(x0, %s)" % more, random(t, *shape))
for name, n, window in (("short_window", 8, 5), ("even_window", 9, 4)):
    case("STFT", name, "ops.stft(x0, %d, 4, %d, x1)" % (n, window), random("f32", 2, 24), random("f32", window))

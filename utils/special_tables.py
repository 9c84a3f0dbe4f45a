#!/usr/bin/env python3
# ===- special_tables.py - the Chebyshev series of special functions ---===
# SPDX-License-Identifier: Apache-2.0
"""special_tables.py | clang-format --assume-filename=a.h > compiler/passes/MindIRToLinalg/SpecialTables.h        needs mpmath

Interpolates each function in the Chebyshev nodes of its interval with 60 digits and prints the terms that a double can see.
"""
import mpmath as mp

mp.mp.dps = 60
NODES = 96
VISIBLE = mp.mpf(2) ** -54  # of the largest term

HEAD = """\
//===- SpecialTables.h - the Chebyshev series of special functions --------===//
//
// Written by utils/special_tables.py.
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_PASSES_MINDIRTOLINALG_SPECIALTABLES_H
#define MSC_PASSES_MINDIRTOLINALG_SPECIALTABLES_H

#include "llvm/ADT/ArrayRef.h"

namespace msc::special {

/// The sum of terms[k] * T_k(t), where t runs from -1 to 1 as the variable does
/// from low to high. Any number of leading terms is a series as well.
struct Series {
  double low, high;
  llvm::ArrayRef<double> terms;
};
"""
TAIL = """
} // namespace msc::special

#endif // MSC_PASSES_MINDIRTOLINALG_SPECIALTABLES_H"""


def terms(function, low, high):
    """The leading terms of the series of a function."""
    angles = [mp.pi * (2 * i + 1) / (2 * NODES) for i in range(NODES)]
    values = [function((high + low) / mp.mpf(2) + (high - low) / mp.mpf(2) * mp.cos(angle)) for angle in angles]
    sums = [2 * mp.fsum(v * mp.cos(k * angle) for v, angle in zip(values, angles)) / NODES for k in range(NODES)]
    sums[0] /= 2
    least = VISIBLE * max(map(abs, sums))
    return sums[:max(k for k, c in enumerate(sums) if abs(c) > least) + 1]


def of_square(function):
    """Of x, where the series is one of x * x."""
    return lambda u: function(mp.sqrt(u))


def of_inverse(function):
    return lambda u: function(1 / u)


def of_inverse_square(function):
    return lambda u: function(1 / mp.sqrt(u))


def asymptotic(order, of_sine):
    """P, or Q times x (of_sine): J = sqrt(2 / (pi x)) (P cos - Q sin) of x - (order / 2 + 1 / 4) pi."""
    def part(x):
        angle = x - (2 * order + 1) * mp.pi / 4
        j, y = mp.besselj(order, x), mp.bessely(order, x)
        of_angle = x * (y * mp.cos(angle) - j * mp.sin(angle)) if of_sine else j * mp.cos(angle) + y * mp.sin(angle)
        return mp.sqrt(mp.pi * x / 2) * of_angle
    return of_inverse_square(part)


def inverse_erf(w):
    """erfinv(x) / x, where w is -log(1 - x * x)."""
    x = mp.sqrt(-mp.expm1(-w))
    return mp.erfinv(x) / x


def bernoulli():
    """B_2j / (2j)!, from j = 1 on: what Euler's summation multiplies the derivatives by."""
    return [mp.bernoulli(2 * j) / mp.factorial(2 * j) for j in range(1, 13)]


def listed(numbers):
    return ", ".join(repr(float(c)) for c in numbers)


DIGAMMA_ZERO = mp.findroot(mp.digamma, 1.4616)
SHIFTED = (mp.mpf(1) / 11, mp.mpf(1) / 4)  # 1 / (x + 3) for x in [1, 8]
TABLES = {
    "gammaNear": ("log gamma(x) / ((x - 1) (x - 2)), of 1 / (x + 3)", lambda u: mp.loggamma(1 / u - 3) / ((1 / u - 4) * (1 / u - 5)), *SHIFTED),
    "gammaFar": ("x times what Stirling's formula leaves, of 1 / x^2",
                 of_inverse_square(lambda x: x * (mp.loggamma(x) - (x - 0.5) * mp.log(x) + x - mp.log(2 * mp.pi) / 2)), 0, mp.mpf(1) / 64),
    "digammaNear": ("digamma(x) / (x - its zero), of 1 / (x + 3)", lambda u: mp.digamma(1 / u - 3) / (1 / u - 3 - DIGAMMA_ZERO), *SHIFTED),
    "digammaFar": ("x^2 (log(x) - 1 / (2 x) - digamma(x)), of 1 / x^2",
                   of_inverse_square(lambda x: x * x * (mp.log(x) - 1 / (2 * x) - mp.digamma(x))), 0, mp.mpf(1) / 64),
    "erfinvCentre": ("erfinv(x) / x, of w = -log(1 - x^2)", inverse_erf, 0, mp.mpf(6.25)),
    "erfinvTail": ("erfinv(x) / x, of sqrt(w)", lambda u: inverse_erf(u * u), mp.mpf(2.5), 4),
    "erfinvEnd": ("erfinv(x) / x, of sqrt(w), where no float lies so near to 1", lambda u: inverse_erf(u * u), 4, mp.mpf(6.25)),
    "i0Near": ("exp(-x) I0(x), of x", lambda x: mp.exp(-x) * mp.besseli(0, x), 0, 8),
    "i0Far": ("exp(-x) sqrt(x) I0(x), of 1 / x", of_inverse(lambda x: mp.exp(-x) * mp.sqrt(x) * mp.besseli(0, x)), 0, mp.mpf(1) / 8),
    "i1Near": ("exp(-x) I1(x) / x, of x", lambda x: mp.exp(-x) * mp.besseli(1, x) / x, 0, 8),
    "i1Far": ("exp(-x) sqrt(x) I1(x), of 1 / x", of_inverse(lambda x: mp.exp(-x) * mp.sqrt(x) * mp.besseli(1, x)), 0, mp.mpf(1) / 8),
    "i0Core": ("I0(x), of x^2", of_square(lambda x: mp.besseli(0, x)), 0, 4),
    "i1Core": ("I1(x) / x, of x^2", of_square(lambda x: mp.besseli(1, x) / x), 0, 4),
    "k0Near": ("K0(x) + log(x / 2) I0(x), of x^2", of_square(lambda x: mp.besselk(0, x) + mp.log(x / 2) * mp.besseli(0, x)), 0, 4),
    "k0Far": ("exp(x) sqrt(x) K0(x), of 1 / x", of_inverse(lambda x: mp.exp(x) * mp.sqrt(x) * mp.besselk(0, x)), 0, mp.mpf(1) / 2),
    "k1Near": ("x (K1(x) - log(x / 2) I1(x)), of x^2", of_square(lambda x: x * (mp.besselk(1, x) - mp.log(x / 2) * mp.besseli(1, x))), 0, 4),
    "k1Far": ("exp(x) sqrt(x) K1(x), of 1 / x", of_inverse(lambda x: mp.exp(x) * mp.sqrt(x) * mp.besselk(1, x)), 0, mp.mpf(1) / 2),
    "j0Near": ("J0(x), of x^2", of_square(lambda x: mp.besselj(0, x)), 0, 64),
    "j1Near": ("J1(x) / x, of x^2", of_square(lambda x: mp.besselj(1, x) / x), 0, 64),
    "y0Near": ("Y0(x) - 2 / pi log(x) J0(x), of x^2", of_square(lambda x: mp.bessely(0, x) - 2 / mp.pi * mp.log(x) * mp.besselj(0, x)), 0, 64),
    "y1Near": ("(Y1(x) - 2 / pi (log(x) J1(x) - 1 / x)) / x, of x^2",
               of_square(lambda x: (mp.bessely(1, x) - 2 / mp.pi * (mp.log(x) * mp.besselj(1, x) - 1 / x)) / x), 0, 64),
    "p0": ("P of J0 and Y0 above 8, of 1 / x^2", asymptotic(0, False), 0, mp.mpf(1) / 64),
    "q0": ("x Q of J0 and Y0", asymptotic(0, True), 0, mp.mpf(1) / 64),
    "p1": ("P of J1 and Y1 above 8, of 1 / x^2", asymptotic(1, False), 0, mp.mpf(1) / 64),
    "q1": ("x Q of J1 and Y1", asymptotic(1, True), 0, mp.mpf(1) / 64),
}


def main():
    print(HEAD)
    print("constexpr double digammaZero = %s, digammaZeroRest = %s;" % (
        repr(float(DIGAMMA_ZERO)), mp.nstr(DIGAMMA_ZERO - mp.mpf(float(DIGAMMA_ZERO)), 17)))
    print("\n/// B_2j / (2j)!, from j = 1 on.\nconstexpr double bernoulli[] = {%s};" % listed(bernoulli()))
    for name, (meaning, function, low, high) in TABLES.items():
        print("\n/// %s.\nconstexpr double %sTerms[] = {%s};" % (meaning, name, listed(terms(function, low, high))))
        print("constexpr Series %s{%s, %s, %sTerms};" % (name, repr(float(low)), repr(float(high)), name))
    print(TAIL)


if __name__ == "__main__":
    main()

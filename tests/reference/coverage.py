"""How often an interval claims a change where there is none.

Two periods of one habit are simulated: minutes a day that depend on the weekday and on the day before, with days
without viewing. Counted is how often 0 lies outside the percentiles of the moving-block bootstrap, and outside the
interval of Welch on its variance, which is the one `compare` gives. Needs NumPy and SciPy.
"""

import numpy as np
from scipy import stats

RUNS, DRAWS, BLOCK = 400, 600, 7
CHANCE = np.random.default_rng(1)


def minutes(days, autocorrelation):
    noise, state = CHANCE.normal(size=days), 0.0
    level = np.empty(days)
    for day in range(days):
        state = autocorrelation * state + np.sqrt(1 - autocorrelation**2) * noise[day]
        level[day] = state
    level += np.array([0.2, 0, 0.1, 0, 0.5, 0.9, 0.7])[np.arange(days) % 7]
    return np.where(level > 0.2, 60 * np.exp(0.6 * level), 0)


def means(series):
    """Means of the series drawn anew in blocks, the last one cut."""
    blocks = -(-len(series) // BLOCK)
    last = len(series) - BLOCK * (blocks - 1)
    sums = np.concatenate([[0], np.cumsum(series)])
    begins = CHANCE.integers(0, len(series) - BLOCK + 1, size=(DRAWS, blocks))
    whole = (sums[begins[:, :-1] + BLOCK] - sums[begins[:, :-1]]).sum(1)
    return (whole + sums[begins[:, -1] + last] - sums[begins[:, -1]]) / len(series)


def main():
    print("autocorrelation  days before  days after  percentiles  Welch")
    for autocorrelation in (0.0, 0.3, 0.7):
        for before_days, after_days in ((28, 28), (35, 70), (56, 56), (28, 400), (200, 400)):
            claimed = np.zeros(2)
            for _ in range(RUNS):
                before, after = minutes(before_days, autocorrelation), minutes(after_days, autocorrelation)
                one, other = means(before), means(after)
                low, high = np.percentile(other - one, [2.5, 97.5])
                blocks = np.array([before_days // BLOCK, after_days // BLOCK])
                variances = np.array([one.var(ddof=1), other.var(ddof=1)]) * blocks / (blocks - 1)
                degrees = variances.sum() ** 2 / (variances**2 / (blocks - 1)).sum()
                p = 2 * stats.t.sf(abs(after.mean() - before.mean()) / np.sqrt(variances.sum()), degrees)
                claimed += [low > 0 or high < 0, p < 0.05]
            percentiles, welch = claimed / RUNS
            print(f"{autocorrelation:15} {before_days:12} {after_days:11} {percentiles:12.3f} {welch:6.3f}")


if __name__ == "__main__":
    main()

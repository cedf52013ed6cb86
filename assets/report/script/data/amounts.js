// Amounts by number, put in order and added up.

/**
 * The numbers with an amount, the largest first, by number where they are equal.
 * @param {ArrayLike<number>} amounts
 * @param {(number: number) => boolean} [isIn]
 */
function byAmount(amounts, isIn = (number) => amounts[number] > 0) {
  const numbers = [];
  for (let number = 0; number < amounts.length; number += 1) if (isIn(number)) numbers.push(number);
  return numbers.sort((a, b) => amounts[b] - amounts[a] || a - b);
}

/** @param {Iterable<number>} amounts */
function sumOf(amounts) {
  let sum = 0;
  for (const amount of amounts) sum += amount;
  return sum;
}

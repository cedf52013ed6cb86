// Raw deflate (RFC 1951) unfolded at once: the browser's own way gives its answer later, when the page must be ready.

/**
 * Codes by what the next fifteen bits begin with: sixteen times the symbol, and the bits it takes.
 * @param {ArrayLike<number>} lengths Bits of the code of each symbol; 0 without one.
 */
function codesOf(lengths) {
  const table = new Uint16Array(1 << 15);
  let code = 0;
  for (let length = 1; length <= 15; length += 1) {
    for (let symbol = 0; symbol < lengths.length; symbol += 1) {
      if (lengths[symbol] !== length) continue;
      let turned = 0;
      for (let bit = 0; bit < length; bit += 1) turned |= ((code >> bit) & 1) << (length - 1 - bit);
      for (let at = turned; at < table.length; at += 1 << length) table[at] = (symbol << 4) | length;
      code += 1;
    }
    code <<= 1;
  }
  return table;
}

/** First value and further bits of each symbol. @param {number} first @param {number[]} bits */
function steps(first, bits) {
  let next = first;
  return bits.map((count) => {
    const step = [next, count];
    next += 1 << count;
    return step;
  });
}

const LENGTHS = [...steps(3, [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5]), [258, 0]];
const DISTANCES = steps(1, Array.from({ length: 30 }, (_, symbol) => Math.max(0, (symbol >> 1) - 1)));
/** In which order the lengths of the codes for lengths come. */
const ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

/** @param {Uint8Array} bytes */
function inflated(bytes) {
  let text = new Uint8Array(bytes.length * 4 + 1_024);
  let size = 0;
  let at = 0;
  let held = 0;
  let count = 0;
  const hold = (/** @type {number} */ wanted) => {
    for (; count < wanted; count += 8) {
      held |= (bytes[at] ?? 0) << count;
      at += 1;
    }
  };
  const take = (/** @type {number} */ wanted) => {
    hold(wanted);
    const value = held & ((1 << wanted) - 1);
    held >>>= wanted;
    count -= wanted;
    return value;
  };
  const symbol = (/** @type {Uint16Array} */ codes) => {
    hold(15);
    const code = codes[held & 0x7fff];
    held >>>= code & 15;
    count -= code & 15;
    return code >> 4;
  };
  const room = (/** @type {number} */ wanted) => {
    if (size + wanted <= text.length) return;
    const larger = new Uint8Array((size + wanted) * 2);
    larger.set(text);
    text = larger;
  };
  const described = () => {
    const [literals, distances, orders] = [take(5) + 257, take(5) + 1, take(4) + 4];
    const first = new Uint8Array(19);
    for (let place = 0; place < orders; place += 1) first[ORDER[place]] = take(3);
    const codes = codesOf(first);
    const lengths = new Uint8Array(literals + distances);
    for (let place = 0; place < lengths.length;) {
      const next = symbol(codes);
      if (next < 16) {
        lengths[place] = next;
        place += 1;
        continue;
      }
      const repeated = next === 16 ? lengths[place - 1] : 0;
      const times = next === 16 ? take(2) + 3 : next === 17 ? take(3) + 3 : take(7) + 11;
      lengths.fill(repeated, place, place + times);
      place += times;
    }
    return [codesOf(lengths.subarray(0, literals)), codesOf(lengths.subarray(literals))];
  };
  const agreed = () => {
    const literals = Array.from({ length: 288 }, (_, place) => (place < 144 ? 8 : place < 256 ? 9 : place < 280 ? 7 : 8));
    return [codesOf(literals), codesOf(new Uint8Array(30).fill(5))];
  };
  for (let isLast = false; !isLast && at <= bytes.length;) {
    isLast = take(1) === 1;
    const kind = take(2);
    if (kind === 0) {
      take(count & 7);
      const length = take(16);
      take(16);
      room(length);
      for (let byte = 0; byte < length; byte += 1) text[size + byte] = take(8);
      size += length;
      continue;
    }
    const [literals, distances] = kind === 1 ? agreed() : described();
    for (let next = symbol(literals); next !== 256 && at <= bytes.length + 2; next = symbol(literals)) {
      room(258);
      if (next < 256) {
        text[size] = next;
        size += 1;
        continue;
      }
      const [least, more] = LENGTHS[next - 257];
      const length = least + take(more);
      const [nearest, further] = DISTANCES[symbol(distances)];
      const distance = nearest + take(further);
      for (let byte = 0; byte < length; byte += 1) text[size + byte] = text[size + byte - distance];
      size += length;
    }
  }
  return text.subarray(0, size);
}

/**
 * The record as it stands in the page: most of it folded, numbers in bytes behind the text; the texts of titles folded once
 * more, for when they are asked for; and on top of it what another language has in their place.
 * @param {string} text
 * @returns {any}
 */
function recordIn(text) {
  const { folded, over, ...plain } = JSON.parse(text);
  if (!folded) return plain;
  const bytes = inflated(bytesOf(folded));
  const end = bytes.indexOf(0);
  const columns = bytes.subarray(end + 1);
  const read = (/** @type {string} */ _, /** @type {any} */ value) =>
    (value?.bytes === undefined ? value : columns.subarray(value.at, value.at + value.bytes));
  const record = { ...JSON.parse(new TextDecoder().decode(bytes.subarray(0, end)), read), ...plain };
  return over ? overlaid(record, over) : record;
}

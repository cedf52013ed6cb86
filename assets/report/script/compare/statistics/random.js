// The program's own chance: the same draws as in src/analysis/stats/two_samples/chance.rs, so that page and program say
// the same. ChaCha with eight rounds (Bernstein 2008), a stream of its own for every draw; the key grows from a seed
// by a permuted congruential generator (O'Neill 2014).

/** @param {bigint} seed */
function keyOfSeed(seed) {
  const key = new Uint32Array(8);
  let state = seed;
  for (let word = 0; word < 8; word += 1) {
    state = BigInt.asUintN(64, state * 6364136223846793005n + 11634580027462260723n);
    const mixed = Number(BigInt.asUintN(32, ((state >> 18n) ^ state) >> 27n));
    const turn = Number(state >> 59n);
    key[word] = (mixed >>> turn) | (mixed << ((32 - turn) & 31));
  }
  return key;
}

/** The constants of ChaCha: "expand 32-byte k". */
const CHACHA = [0x61707865, 0x3320646e, 0x79622d32, 0x6b206574];

class Chance {
  /** @param {Uint32Array} key @param {number} draw */
  constructor(key, draw) {
    this.state = new Uint32Array(16);
    this.state.set(CHACHA);
    this.state.set(key, 4);
    this.state[14] = draw;
    this.words = new Uint32Array(16);
    this.at = 16;
  }

  /** The next 32 bits. */
  next() {
    if (this.at === 16) {
      this.mix();
      this.at = 0;
    }
    this.at += 1;
    return this.words[this.at - 1];
  }

  /** A whole number in `0..bound`, for bounds up to 2²¹. @param {number} bound */
  below(bound) {
    return Math.floor((this.next() * bound) / 2 ** 32);
  }

  mix() {
    const { state, words } = this;
    words.set(state);
    const quarter = (/** @type {number} */ a, /** @type {number} */ b, /** @type {number} */ c, /** @type {number} */ d) => {
      let turned;
      words[a] += words[b];
      turned = words[d] ^ words[a];
      words[d] = (turned << 16) | (turned >>> 16);
      words[c] += words[d];
      turned = words[b] ^ words[c];
      words[b] = (turned << 12) | (turned >>> 20);
      words[a] += words[b];
      turned = words[d] ^ words[a];
      words[d] = (turned << 8) | (turned >>> 24);
      words[c] += words[d];
      turned = words[b] ^ words[c];
      words[b] = (turned << 7) | (turned >>> 25);
    };
    for (let round = 0; round < 4; round += 1) {
      for (let one = 0; one < 4; one += 1) quarter(one, 4 + one, 8 + one, 12 + one);
      for (let one = 0; one < 4; one += 1) quarter(one, 4 + ((one + 1) & 3), 8 + ((one + 2) & 3), 12 + ((one + 3) & 3));
    }
    for (let word = 0; word < 16; word += 1) words[word] += state[word];
    state[12] += 1;
  }
}

#!/usr/bin/env bash
# Chooses the inputs of `corpus-kept/` anew from what fuzz/run.sh learnt: fuzz/keep.sh [TARGET…]
#
# A few small inputs that together reach as much as many: the set cover of libFuzzer.
set -euo pipefail
cd "$(dirname "$0")"
targets=("$@")
if [ "${#targets[@]}" -eq 0 ]; then
    mapfile -t targets < <(basename -s .rs targets/*.rs)
fi
cache="${XDG_CACHE_HOME:-$HOME/.cache}"
programs="${CARGO_TARGET_DIR:-$cache/watchprint-fuzz}/$(rustc +nightly -vV | sed -n 's/^host: //p')/release"
chosen="$(mktemp -d)"
trap 'rm -rf "$chosen"' EXIT

# Bytes of one input, and inputs of one target: a page takes long to write.
limits_of() {
    case "$1" in
        page) echo "700 8" ;;
        *) echo "900 50" ;;
    esac
}

for target in "${targets[@]}"; do
    read -r bytes most < <(limits_of "$target")
    small="$chosen/$target.small" cover="$chosen/$target"
    mkdir -p "$small" "$cover"
    find "$cache/watchprint-fuzz-found/$target/corpus" "corpus-kept/$target" -type f -size "-${bytes}c" \
        -exec cp -t "$small" {} + 2>/dev/null || true
    "$programs/$target" -set_cover_merge=1 "$cover" "$small" >"$chosen/log" 2>&1 || { tail "$chosen/log" >&2; exit 1; }
    kept="$PWD/corpus-kept/$target"
    rm -rf "$kept"
    mkdir -p "$kept"
    # Of many, small ones and large ones.
    find "$cover" -type f -printf '%s %f\n' | sort -n | cut -d' ' -f2 |
        awk -v most="$most" '{ name[NR] = $0 }
            END { for (at = 1; at <= most && at <= NR; at++) print name[NR <= most ? at : int(at * NR / most)] }' |
        (cd "$cover" && xargs cp -t "$kept")
    printf '%-8s %3d inputs, %s bytes\n' "$target" "$(find "$kept" -type f | wc -l)" \
        "$(cat "$kept"/* | wc -c)"
done

#!/usr/bin/env bash
# Subject: espeak-ng, a Dutch voice of free screen readers, and how numbers are written.
# Guess:   0800-2000 and 08002000 are read out as the same digits, and "1e" and "8e" (1st, 8th) as "eerste" and
#          "achtste".
# Seen:    with a hyphen: "nul acht nul nul, tweeduizend". Without: the number is cut in three, with the word "punt"
#          (point) between: "nul acht punt nul nul twee punt nul nul nul". "1e" is "eerste e", "8e" is "achtste e". A
#          hyphen that may not break (U+2011) changes nothing.
# With:    espeak-ng 1.52.0, in espeakng-loader 0.2.4 (Python).
# Why here: the number of Veilig Thuis stands on every screen. Write it with its hyphen, and "eerste" in letters.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv v
v/bin/pip install --quiet --disable-pip-version-check --no-deps espeakng-loader==0.2.4
cat >say.py <<'PY'
# Says one text without sound and prints the phonemes, without the marks of stress.
import ctypes, sys
import espeakng_loader
espeak, libc = ctypes.CDLL(espeakng_loader.get_library_path()), ctypes.CDLL(None)
libc.fopen.restype = ctypes.c_void_p
trace = libc.fopen(b"trace", b"w")
espeak.espeak_Initialize(1, 500, espeakng_loader.get_data_path().encode(), 0)
espeak.espeak_SetVoiceByName(b"nl")
espeak.espeak_SetPhonemeTrace.argtypes = [ctypes.c_int, ctypes.c_void_p]
espeak.espeak_SetPhonemeTrace(2, trace)
silent = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_int, ctypes.c_void_p)(lambda *_: 0)
espeak.espeak_SetSynthCallback(silent)
text = sys.argv[1].encode()
espeak.espeak_Synth(text, ctypes.c_size_t(len(text) + 1), 0, 0, 0, 1, None, None)
espeak.espeak_Synchronize()
libc.fflush(None)
print(*open("trace").read().replace("ˈ", "").replace("ˌ", "").split())
PY
v/bin/python -c 'import ctypes, espeakng_loader as e; l = ctypes.CDLL(e.get_library_path()); l.espeak_Info.restype = ctypes.c_char_p; print("espeak-ng", l.espeak_Info(None).decode())'
same() {
  seen=$(v/bin/python say.py "$1")
  echo "$1: $seen"
  [ "$seen" = "$2" ] || { echo "CHANGED: stated was $2" >&2; exit 1; }
}
same "punt" "pɵnt"
same "0800-2000" "nɵlɑxtnɵlnɵl tʋeː dœyzɛnt"
same "0800‑2000" "nɵlɑxtnɵlnɵl tʋeː dœyzɛnt"
same "08002000" "nɵlɑxtpɵnt nɵlnɵltʋeːpɵnt nɵlnɵlnɵl"
same "de eerste keer" "də ɪːrstə kɪːr"
same "de 1e keer" "də ɪːrstə eː kɪːr"
same "de 8e keer" "də ɑxtstə eː kɪːr"
echo "As stated."

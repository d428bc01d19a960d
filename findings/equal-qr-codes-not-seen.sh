#!/usr/bin/env bash
# Subject: readers of QR codes, many codes in one clean picture.
# Guess:   a reader that has a call for many codes finds all or nearly all of them, whether or not they say the same;
#          a reader of one code finds one of them.
# Seen:    OpenCV's QRCodeDetector finds 23 of 24 codes that differ, and none of 24 that say the same. Its other
#          detector (QRCodeDetectorAruco), zxing-cpp and zbar find all in both. jsQR, made for one code, gives nothing
#          for the sheet.
# With:    opencv-python-headless 5.0.0.93, zxing-cpp 3.1.1, segno 1.6.6 (Python), jsqr 1.4.0, @undecaf/zbar-wasm
#          0.11.0 (npm).
# Why here: a class or a team votes by holding up cards with codes, many of them equal.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv v
v/bin/pip install --quiet --disable-pip-version-check --no-deps opencv-python-headless==5.0.0.93 numpy==2.4.6 zxing-cpp==3.1.1 segno==1.6.6 pillow==13.0.0
npm install --prefix . --loglevel=error --ignore-scripts --no-audit --no-fund --before=2026-11-29 jsqr@1.4.0 @undecaf/zbar-wasm@0.11.0 >/dev/null
cat >sheets.py <<'PY'
# Draws two sheets of 24 codes, and reads them.
import io, json
import cv2, numpy, segno, zxingcpp
from PIL import Image

def sheet(name, contents):
    codes = []
    for content in contents:
        png = io.BytesIO()
        segno.make(content, error="m", micro=False).save(png, kind="png", scale=4, border=4)
        codes.append(Image.open(png).convert("L"))
    side = codes[0].width + 30
    paper = Image.new("L", (6 * side + 30, 4 * side + 30), 255)
    for place, code in enumerate(codes):
        paper.paste(code, (30 + place % 6 * side, 30 + place // 6 * side))
    with open(name, "wb") as raw:
        raw.write(paper.width.to_bytes(4, "little") + paper.height.to_bytes(4, "little") + paper.convert("RGBA").tobytes())
    pixels = numpy.array(paper)
    many = lambda detector: sum(bool(text) for text in detector.detectAndDecodeMulti(pixels)[1])
    return {"QRCodeDetector": many(cv2.QRCodeDetector()), "QRCodeDetectorAruco": many(cv2.QRCodeDetectorAruco()), "zxing-cpp": len(zxingcpp.read_barcodes(paper))}

print(json.dumps({"differ": sheet("differ.raw", [f"RDM:{n:02}:KAART" for n in range(24)]), "same": sheet("same.raw", ["RDM:KAART"] * 24)}))
PY
v/bin/python sheets.py >seen.json
cat >read.mjs <<'JS'
import { readFileSync } from 'node:fs';
import jsqr from 'jsqr';
import { scanRGBABuffer } from '@undecaf/zbar-wasm';
const seen = JSON.parse(readFileSync('seen.json', 'utf8'));
for (const name of ['differ', 'same']) {
  const raw = readFileSync(`${name}.raw`);
  const [width, height] = [raw.readUInt32LE(0), raw.readUInt32LE(4)];
  const pixels = new Uint8ClampedArray(raw.subarray(8));
  seen[name].zbar = (await scanRGBABuffer(pixels.buffer, width, height)).length;
  seen[name].jsQR = (jsqr.default ?? jsqr)(pixels, width, height) ? 1 : 0;
}
console.log('found of 24:', seen);
const all = { QRCodeDetectorAruco: 24, 'zxing-cpp': 24, zbar: 24, jsQR: 0 };
const stated = { differ: { QRCodeDetector: 23, ...all }, same: { QRCodeDetector: 0, ...all } };
if (JSON.stringify(seen) !== JSON.stringify(stated)) {
  console.error('CHANGED: stated was', stated);
  process.exit(1);
}
JS
node read.mjs
echo "As stated."

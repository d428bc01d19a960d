//! The camera over vote codes in Firefox: it goes on and out, and a code that it sees is counted.

use render::documents::Document;
use serde_json::json;

use super::firefox::Firefox;
use super::harness::{Folder, UNDER, serve, site};
use super::workshop::{TOOLS, w};
use super::workshop_camera::LISTEN;
use super::workshop_vote::letters_in;

/// The picture of the code of this choice, as a phone in this session shows it.
const PHONE: &str = "
await go('stem');
const open = field(LETTERS_LABEL);
open.value = LETTERS;
open.dispatchEvent(new Event('input', { bubbles: true }));
document.querySelector(\".choose button:has([data-colour='B'])\").click();
await settle();
const qr = document.querySelector('.my-code svg.qr').cloneNode(true);
qr.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
for (const part of qr.querySelectorAll('path')) part.setAttribute('fill', '#000');
for (const side of ['width', 'height']) qr.setAttribute(side, 400);
return qr.outerHTML";

/// In the place of the camera a canvas with the picture of a code.
const SEES: &str = "
const canvas = document.createElement('canvas');
[canvas.width, canvas.height] = [640, 480];
const draw = canvas.getContext('2d'), image = new Image();
image.src = 'data:image/svg+xml;base64,' + btoa(PICTURE);
await image.decode();
setInterval(() => {
  draw.fillStyle = '#fff';
  draw.fillRect(0, 0, 640, 480);
  draw.drawImage(image, 120, 40, 400, 400);
}, 100);
navigator.mediaDevices.getUserMedia = async () => {
  const stream = canvas.captureStream(10);
  self.tracks.push(...stream.getTracks());
  return stream;
};";

#[test]
fn in_firefox_the_camera_goes_on_and_out_and_a_code_is_counted() {
    let profile = Folder::new("firefox-camera");
    let server = serve(&site(), 0);
    let address = format!("http://127.0.0.1:{}{UNDER}/{}", server.port, Document::Workshop.file());
    let mut firefox = Firefox::with_camera(profile.path());
    let run = |firefox: &mut Firefox, script: &str| firefox.run::<serde_json::Value>(&format!("{TOOLS}\n{script}"));
    let runs = "document.documentElement.dataset.workshop === 'on'";
    firefox.visit(&address);
    firefox.wait("it runs", runs);
    run(&mut firefox, LISTEN);
    let begin = format!(
        "await go('format-team'); await press({}); await put({}, 'daan'); await go('stem'); return text('.intake .tell')",
        w("w_begin"),
        w("w_case")
    );
    let letters = letters_in(run(&mut firefox, &begin).as_str().unwrap());
    let press = |key: &str| format!("await press({})", w(key));
    run(&mut firefox, &press("v_camera"));
    firefox.wait("a picture is shown", "document.querySelector('.camera video').videoWidth > 0");
    run(&mut firefox, &press("v_camera_stop"));
    let ended = "self.tracks.length === 1 && self.tracks[0].readyState === 'ended'";
    firefox.wait("its track ended", ended);
    run(&mut firefox, &press("v_camera"));
    firefox
        .wait("it is on again", "self.tracks.length === 2 && document.querySelector('.camera video').videoWidth > 0");
    run(&mut firefox, "await go('oogst')");
    firefox.wait("another page ends it", "self.tracks[1].readyState === 'ended'");

    let trainer = firefox.command("WebDriver:GetWindowHandle", json!({}))["value"].clone();
    firefox.new_tab();
    firefox.visit(&address);
    firefox.wait("it runs for a phone", runs);
    let phone = PHONE.replace("LETTERS_LABEL", &w("v_letters")).replace("LETTERS", &json!(letters).to_string());
    let picture = run(&mut firefox, &phone);
    firefox.command("WebDriver:CloseWindow", json!({}));
    firefox.command("WebDriver:SwitchToWindow", json!({ "handle": trainer }));
    run(&mut firefox, &SEES.replace("PICTURE", &picture.to_string()));
    run(&mut firefox, &format!("await go('stem'); {}", press("v_camera")));
    let bars = "[...document.querySelectorAll('.intake .split-bars strong')].map((e) => e.textContent).join('')";
    firefox.wait("the code is counted", &format!("{bars}.startsWith('010')"));
    run(&mut firefox, &press("v_camera_stop"));
    firefox.wait("and out again", "self.tracks.at(-1).readyState === 'ended'");
    firefox.quit();
}

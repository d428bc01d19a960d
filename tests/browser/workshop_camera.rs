//! The camera over vote codes: a film of a room in the place of what a camera sees. Codes are counted as they appear,
//! whatever ends it ends the camera itself, and nothing of it is written down.

use std::path::{Path, PathBuf};
use std::time::Duration;

use base64::prelude::*;
use serde_json::json;

use super::content::word;
use super::harness::{Browser, Folder, kill};
use super::notes_lock::{hide, show};
use super::page::Page;
use super::residue::files_with;
use super::workshop::{act, begin, clocks, open, quoted, step, w};
use super::workshop_photo::{DYING, pictures, told};
use super::workshop_vote::letters;

/// The pixels of the film.
const SIZE: (usize, usize) = (1280, 720);

/// What a camera sees: these pictures of codes, in rows of five, each on a light phone and a little turned. Gives the
/// grey values, in base64.
const SCENE: &str = "
const canvas = document.createElement('canvas');
[canvas.width, canvas.height] = [1280, 720];
const draw = canvas.getContext('2d', { willReadFrequently: true });
draw.fillStyle = '#8a8478';
draw.fillRect(0, 0, 1280, 720);
for (const [n, svg] of PICTURES.entries()) {
  if (!svg) continue;
  const image = new Image();
  image.src = 'data:image/svg+xml;base64,' + btoa(svg);
  await image.decode();
  draw.save();
  draw.translate(128 + (n % 5) * 256, 120 + Math.floor(n / 5) * 240);
  draw.rotate(0.15 - (n % 4) * 0.1);
  draw.fillStyle = '#f2f0ea';
  draw.fillRect(-96, -105, 192, 210);
  draw.drawImage(image, -90, -90, 180, 180);
  draw.restore();
}
const { data } = draw.getImageData(0, 0, 1280, 720);
let gray = '';
for (let at = 0; at < data.length; at += 4) gray += String.fromCharCode(data[at]);
return btoa(gray)";

/// Remembers what was asked of the camera, and every track that came of it.
pub(super) const LISTEN: &str = "
const devices = navigator.mediaDevices, ask = devices.getUserMedia.bind(devices);
[self.tracks, self.wanted] = [[], []];
devices.getUserMedia = async (wanted) => {
  self.wanted.push(wanted);
  const stream = await ask(wanted);
  self.tracks.push(...stream.getTracks());
  return stream;
};";

/// A browser whose camera shows this film, and says yes when a page asks for it.
pub(super) fn with_camera(film: &Path) -> Browser {
    let args = [
        "--use-fake-device-for-media-stream".to_owned(),
        "--use-fake-ui-for-media-stream".to_owned(),
        format!("--use-file-for-fake-video-capture={}", film.display()),
    ];
    Browser { args: args.to_vec(), ..Browser::default() }
}

/// Writes a film: each scene for two seconds, again and again.
pub(super) async fn film(page: &Page, file: &Path, scenes: &[Vec<&str>]) {
    let (width, height) = SIZE;
    let mut bytes = format!("YUV4MPEG2 W{width} H{height} F5:1 Ip A1:1 C420jpeg\n").into_bytes();
    for scene in scenes {
        let gray: String = page.run(&SCENE.replace("PICTURES", &json!(scene).to_string())).await;
        let gray = BASE64_STANDARD.decode(gray).unwrap();
        assert_eq!(gray.len(), width * height);
        for _ in 0..10 {
            bytes.extend_from_slice(b"FRAME\n");
            bytes.extend_from_slice(&gray);
            bytes.resize(bytes.len() + width * height / 2, 128);
        }
    }
    std::fs::write(file, bytes).unwrap();
}

/// Turns the camera on and waits until it is.
pub(super) async fn on(page: &Page) {
    step(page, &format!("await press({})", w("v_camera"))).await;
    page.wait("the camera is on", "document.querySelector('.camera video')?.videoWidth > 0").await;
}

/// The camera is off, and said so: no track lives.
pub(super) async fn is_off(page: &Page, why: &str) {
    page.wait(why, "self.tracks.length > 0 && self.tracks.every((track) => track.readyState === 'ended')").await;
    page.run::<()>("self.tracks.length = 0").await;
}

/// Begins a meeting and goes to where codes are taken in; gives the letters of the session.
pub(super) async fn voting(page: &Page) -> String {
    open(page, "werkplaats").await;
    page.run::<()>(LISTEN).await;
    begin(page, "team", "daan").await;
    letters(page).await
}

/// The numbers of the bars.
async fn bars(page: &Page) -> Vec<String> {
    page.ask("[...document.querySelectorAll('.intake .split-bars strong')].map((e) => e.textContent)").await
}

pub(super) fn path(folder: &Folder) -> PathBuf {
    folder.path().join("room.y4m")
}

#[test]
fn codes_are_counted_as_they_appear_and_nothing_of_it_is_written_down() {
    let (folder, profile) = (Folder::new("film"), Folder::new("profile-camera"));
    let mut texts = Vec::new();
    let browser = with_camera(&path(&folder));
    let ended = browser.run_in(profile.path(), async |page| {
        let letters = voting(page).await;
        let choices = ["A", "B", "C", "A", "B", "C", "A", "A", "A", "A", "A", "A", "B", "C"];
        let codes = pictures(letters, choices.to_vec()).await;
        let svgs: Vec<&str> = codes.iter().map(|(_, svg)| svg.as_str()).collect();
        // Twelve first; then the camera is held elsewhere, and two more are seen beside some of the same.
        let last = [&[""; 5], &svgs[9..14], &[""; 5]].concat();
        film(page, &path(&folder), &[svgs[..12].to_vec(), last]).await;
        texts = codes.into_iter().map(|(text, _)| text.replace([' ', '-'], "")).collect();
        step(page, &format!("await put({}, '14')", w("v_people"))).await;
        page.requests().await;
        page.run::<()>(
            "const post = Worker.prototype.postMessage; self.sent = [];
            Worker.prototype.postMessage = function (...all) { self.sent.push(performance.now()); return post.apply(this, all); };
            self.gap = 0;
            let last = performance.now();
            const beat = (now) => { self.gap = Math.max(self.gap, now - last); last = now; requestAnimationFrame(beat); };
            requestAnimationFrame(beat)",
        )
        .await;
        on(page).await;
        let found = |n: &str| word("v_camera_found").replace("{n}", n).replace("{all}", "14");
        page.wait("all are found", &format!("text('.camera .found') === {}", quoted(&found("14")))).await;
        assert_eq!(bars(page).await[..3], ["8", "3", "3"]);
        assert!(page.text(".intake .missing").await.contains(&word("v_all_in").replace("{have}", "14").replace("{all}", "14")));
        // Seen again and again, counted once.
        tokio::time::sleep(Duration::from_secs(5)).await;
        assert_eq!(bars(page).await[..3], ["8", "3", "3"]);
        let wanted: Vec<serde_json::Value> = page.ask("self.wanted").await;
        assert!(wanted.len() == 1 && wanted[0]["audio"] == false && wanted[0]["video"].is_object(), "{wanted:?}");
        let sent: Vec<f64> = page.ask("self.sent").await;
        let per_second = (sent.len() - 1) as f64 * 1_000.0 / (sent[sent.len() - 1] - sent[0]);
        let gap: f64 = page.ask("self.gap").await;
        println!("{} pictures read, {per_second:.1} a second; the page stood still for {gap:.0} ms at most", sent.len());
        assert!(per_second <= 4.1, "{per_second}");
        step(page, &format!("await press({})", w("v_camera_stop"))).await;
        is_off(page, "its own button").await;
        told(page, word("v_camera_off")).await;
        assert!(page.ask::<bool>("document.querySelector('.camera video').srcObject === null").await);
        let asked: Vec<_> = page.requests().await.into_iter().filter(|to| !to.starts_with("blob:")).collect();
        assert_eq!(asked, Vec::<String>::new(), "nothing leaves the device");
        assert_eq!(page.console().await, Vec::<String>::new(), "no policy was broken");
        tokio::time::sleep(Duration::from_secs(6)).await;
        kill(profile.path());
    });
    // The driver may or may not notice that its browser is gone.
    drop(ended);
    let mut left = Vec::new();
    for text in &texts {
        assert_eq!(text.len(), 9, "{text}");
        files_with(profile.path(), text, &mut left);
    }
    assert_eq!(left, Vec::<String>::new());
}

#[test]
fn whatever_ends_it_the_camera_itself_goes_out() {
    let folder = Folder::new("film");
    with_camera(&path(&folder)).run(async |page| {
        clocks(page, 0).await;
        let letters = voting(page).await;
        let codes = pictures(letters, vec!["A", "B"]).await;
        film(page, &path(&folder), &[codes.iter().map(|(_, svg)| svg.as_str()).collect()]).await;
        let both = format!("text('.camera .found') === {}", quoted(&word("v_camera_count").replace("{n}", "2")));
        on(page).await;
        page.wait("both are found", &both).await;

        page.go("oogst").await;
        is_off(page, "another page").await;
        page.go("stem").await;
        assert_eq!(page.text(".camera .found").await, "");

        on(page).await;
        hide(page).await;
        is_off(page, "a hidden tab").await;
        show(page).await;

        on(page).await;
        step(page, &format!("await press({})", w("v_undo"))).await;
        is_off(page, "taking back").await;
        assert_eq!(bars(page).await[..3].iter().filter(|n| *n == "1").count(), 1, "and it stays taken back");

        on(page).await;
        page.wait("both are found once more", &both).await;
        page.run::<()>("pass(170_000)").await;
        tokio::time::sleep(Duration::from_secs(6)).await;
        assert!(page.ask::<bool>("self.tracks[0].readyState === 'live'").await, "somebody may be walking around");
        page.run::<()>("pass(20_000)").await;
        is_off(page, "three minutes of rest").await;
        told(page, word("v_camera_off")).await;

        on(page).await;
        page.run::<()>("self.tracks[0].dispatchEvent(new Event('ended'))").await;
        is_off(page, "a camera that is pulled out").await;
        told(page, word("v_camera_off")).await;

        // Five pictures that end the reader; the page goes on.
        act::<()>(page, &DYING.replace("HOW", "'traps'")).await;
        on(page).await;
        is_off(page, "a reader that dies again and again").await;
        told(page, word("v_camera_died")).await;
        page.run::<()>("self.revive()").await;
        on(page).await;
        page.wait("both are found again", &both).await;

        page.click("#clear").await;
        is_off(page, "an emptied screen").await;
        page.click("body.cleared button").await;
        page.go("stem").await;
        on(page).await;
        // In the middle of asking: what comes after the way out is stopped as it comes.
        page.go("oogst").await;
        is_off(page, "another page once more").await;
        page.go("stem").await;
        page.run::<()>("document.querySelector('.camera button').click(); location.hash = 'oogst'").await;
        page.wait("it was allowed", "self.tracks.length === 1").await;
        is_off(page, "gone while it was asked").await;

        page.go("stem").await;
        on(page).await;
        page.run::<()>(
            "dispatchEvent(new ErrorEvent('error', { error: new WebAssembly.RuntimeError('unreachable') }))",
        )
        .await;
        is_off(page, "a crash").await;
    });
}

#[test]
fn leaving_and_wiping_in_another_tab_turn_the_camera_off() {
    let folder = Folder::new("film");
    with_camera(&path(&folder)).run(async |page| {
        voting(page).await;
        film(page, &path(&folder), &[vec![]]).await;
        on(page).await;
        page.run::<()>("dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true })); dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))").await;
        is_off(page, "leaving").await;
        // Back from the browser's own memory of the page, it is off.
        assert!(page.ask::<bool>("document.querySelector('.camera video').hidden").await);
        on(page).await;
        page.run::<()>("new BroadcastChannel('rdm').postMessage('wiped')").await;
        is_off(page, "everything is wiped").await;
    });
}

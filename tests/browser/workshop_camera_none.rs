//! Where there is no camera: the page says why, and a photo will do. And where there is one, which pages may ask for it.

use render::documents::Document;
use serde_json::json;

use super::content::word;
use super::harness::{Browser, Folder, browse, editions};
use super::workshop::{begin, open, step, w};
use super::workshop_camera::{LISTEN, film, is_off, on, path, voting, with_camera};
use super::workshop_photo::{pictures, told};
use super::workshop_vote::letters;

#[test]
fn without_a_camera_the_page_says_why_and_that_a_photo_will_do() {
    // No camera at all.
    browse(async |page| {
        voting(page).await;
        step(page, &format!("await press({})", w("v_camera"))).await;
        told(page, word("v_camera_none")).await;
        // Refused, and in use: what a browser then says.
        for (name, key) in [
            ("NotAllowedError", "v_camera_refused"),
            ("NotReadableError", "v_camera_busy"),
            ("SecurityError", "v_camera_blocked"),
        ] {
            page.run::<()>(&format!(
                "navigator.mediaDevices.getUserMedia = async () => {{ throw new DOMException('', '{name}') }}"
            ))
            .await;
            step(page, &format!("await press({})", w("v_camera"))).await;
            told(page, word(key)).await;
        }
    });
    let folder = Folder::new("film");
    // The reader says no.
    let refusing = Browser {
        args: vec!["--use-fake-device-for-media-stream".to_owned(), "--deny-permission-prompts".to_owned()],
        ..Browser::default()
    };
    refusing.run(async |page| {
        voting(page).await;
        step(page, &format!("await press({})", w("v_camera"))).await;
        told(page, word("v_camera_refused")).await;
        assert!(page.ask::<bool>("visible(document.querySelector('.intake input[type=file]'))").await);
    });
    // A host that allows nobody a camera.
    let site = Folder::copy_of_site();
    let rules = std::fs::read_to_string(site.path().join("_headers")).unwrap();
    assert_eq!(rules.matches("camera=(self)").count(), 2, "werkplaats.html and its twin");
    std::fs::write(site.path().join("_headers"), rules.replace("camera=(self)", "camera=()")).unwrap();
    Browser { site: site.path().to_owned(), ..with_camera(&path(&folder)) }.run(async |page| {
        voting(page).await;
        step(page, &format!("await press({})", w("v_camera"))).await;
        told(page, word("v_camera_blocked")).await;
    });
    // Our own rules: in the guide nothing can ask for it, in the werkplaats the first press shows a picture.
    with_camera(&path(&folder)).run(async |page| {
        page.open_in(Document::Guide, "").await;
        film(page, &path(&folder), &[vec![]]).await;
        let asked = "(await navigator.mediaDevices.getUserMedia({ video: true }).then(() => 'yes', (why) => why.name))";
        assert_eq!(page.ask::<String>(asked).await, "NotAllowedError");
    });
    // Over plain http there is nothing to ask.
    browse(async |page| {
        let none = "Object.defineProperty(Navigator.prototype, 'mediaDevices', { value: undefined })";
        page.cdp("Page.addScriptToEvaluateOnNewDocument", json!({ "source": none })).await;
        open(page, "werkplaats").await;
        begin(page, "team", "daan").await;
        letters(page).await;
        assert_eq!(page.ask::<usize>("document.querySelectorAll('.camera, video').length").await, 0);
    });
}

/// A file on a disk may use the camera too.
#[test]
fn the_single_file_counts_what_the_camera_sees() {
    let folder = Folder::new("film");
    with_camera(&path(&folder)).run(async |page| {
        let letters = voting(page).await;
        let codes = pictures(letters, vec!["A"]).await;
        film(page, &path(&folder), &[codes.iter().map(|(_, svg)| svg.as_str()).collect()]).await;
        let file = editions().join("rond-de-melding.html");
        page.visit(&format!("file://{}#werkplaats", file.display())).await;
        page.wait("the werkplaats runs", "document.documentElement.dataset.workshop === 'on'").await;
        page.run::<()>(LISTEN).await;
        begin(page, "team", "daan").await;
        page.go("stem").await;
        on(page).await;
        // A code of another meeting: it is read, and it says why it does not count.
        let other = word("v_other_session").split("{letters}").next().unwrap();
        told(page, other).await;
        page.go("werkplaats").await;
        is_off(page, "another page").await;
    });
}

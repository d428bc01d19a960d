//! What tests on the notes do and ask: beginning, writing, a vault, and what the page says about it.

use std::collections::BTreeMap;
use std::path::Path;
use std::time::Duration;

use serde::de::DeserializeOwned;
use serde_json::json;
use thirtyfour::By;

use super::content::word;
pub(crate) use super::content::{quoted, w};
use super::harness::Browser;
use super::page::Page;

/// What every script on the notes may use.
const TOOLS: &str = include_str!("notes.js");

/// The page of the notes.
pub(crate) const PAGE: &str = "notities";

/// Where a backup is put back: among the rest about a child, or alone when none is open.
pub(crate) const RESTORE: &str = "notes_backup/backup_restore";

/// A passphrase that is strong enough.
pub(crate) const PHRASE: &str = "kroket anker zeldzaam tulpenveld vuurtoren";

/// Runs a script that may use `notes.js` and must `return` its value.
pub(crate) async fn act<T: DeserializeOwned>(page: &Page, script: &str) -> T {
    let words = json!({
        "text": word("notes_text"),
        "add": word("notes_add"),
        "busy": word("notes_vault_busy"),
        "at": word("notes_vault_at"),
    });
    page.run(&format!("const WORDS = {words};\n{TOOLS}\n{script}")).await
}

/// Does something on the page and waits until it was answered.
pub(crate) async fn step(page: &Page, script: &str) {
    act::<()>(page, &format!("{script};\nawait settle()")).await;
}

/// The titles of a folded part as a script can hold them; `a/b` is the part `b` inside `a`.
pub(crate) fn inside(part: &str) -> String {
    part.split('/').map(w).collect::<Vec<_>>().join(", ")
}

/// Presses the button with this word.
pub(crate) async fn press(page: &Page, key: &str) {
    step(page, &format!("press({})", w(key))).await;
}

/// Presses the button with this word in the folded part with that title.
pub(crate) async fn press_in(page: &Page, part: &str, key: &str) {
    step(page, &format!("const part = await fold({}); press({}, part)", inside(part), w(key))).await;
}

/// Fills in the field with this label in the folded part with that title.
pub(crate) async fn put_in(page: &Page, part: &str, key: &str, value: &str) {
    let (part, key, value) = (inside(part), w(key), quoted(value));
    step(page, &format!("const part = await fold({part}); put({key}, {value}, part)")).await;
}

/// Ticks or unticks the box with this label in the folded part with that title.
pub(crate) async fn tick_in(page: &Page, part: &str, key: &str, on: bool) {
    step(page, &format!("const part = await fold({}); put({}, {on}, part)", inside(part), w(key))).await;
}

/// Opens the page of the notes afresh.
pub(crate) async fn open(page: &Page) {
    page.open(PAGE).await;
    let looked = "document.querySelector('#app-notes :is(form.begin, form.unlock, .nickname, .composer > .note)')";
    page.wait("it was looked whether there is a vault", looked).await;
}

/// Begins with a child.
pub(crate) async fn begin(page: &Page, name: &str) {
    page.wait("a child can be begun with", "document.querySelector('form.begin')").await;
    let script = format!(
        "const form = document.querySelector('form.begin'); put({}, {}, form); press({}, form)",
        w("notes_nickname"),
        quoted(name),
        w("notes_begin_go")
    );
    step(page, &script).await;
    assert_eq!(nickname(page).await, name);
    if kept(page).await == word("notes_vault_busy") {
        saved(page).await;
    }
}

/// The nickname of the open child; empty when none is open.
pub(crate) async fn nickname(page: &Page) -> String {
    page.text("#app-notes .nickname").await
}

/// Writes a note in a lane, such as `feit`, and waits until the page has said whether it is kept.
pub(crate) async fn write(page: &Page, lane: &str, text: &str) {
    act::<()>(page, &format!("await writeNote({}, {})", quoted(text), quoted(lane))).await;
    assert!(texts(page).await.contains(&text.to_owned()), "{text} stands in the timeline");
}

/// Makes a vault on a device of one's own. A child must be open.
pub(crate) async fn make_vault(page: &Page, phrase: &str) {
    put_in(page, "notes_vault", "notes_own_device", "ja").await;
    put_in(page, "notes_vault", "notes_phrase", phrase).await;
    put_in(page, "notes_vault", "notes_phrase_again", phrase).await;
    press_in(page, "notes_vault", "notes_make").await;
    saved(page).await;
    rested(page).await;
}

/// Types the passphrase, and waits until the vault is open or refused.
pub(crate) async fn try_unlock(page: &Page, phrase: &str) {
    let script = format!(
        "const form = document.querySelector('form.unlock'); put({}, {}, form); press({}, form)",
        w("notes_phrase"),
        quoted(phrase),
        w("notes_unlock")
    );
    step(page, &script).await;
    rested(page).await;
}

/// Opens the vault.
pub(crate) async fn unlock(page: &Page, phrase: &str) {
    try_unlock(page, phrase).await;
    let open = "document.querySelector('#app-notes .kept').textContent".to_owned();
    let shut = w("notes_vault_shut");
    page.wait("the vault is open", &format!("{open} !== {shut} && !document.querySelector('form.unlock')")).await;
}

/// Waits until nothing that takes long is going on.
pub(crate) async fn rested(page: &Page) {
    act::<()>(page, "await until(() => !document.querySelector('#app-notes progress'), 'the work is done', 60000)")
        .await;
}

/// The sentence on where the notes are.
pub(crate) async fn kept(page: &Page) -> String {
    act(page, "return kept()").await
}

/// Waits until the page says that what was written is on the disk.
pub(crate) async fn saved(page: &Page) {
    act::<()>(page, "await until(() => kept().startsWith(WORDS.at), 'it is kept', 60000)").await;
}

/// What was told last.
pub(crate) async fn told(page: &Page) -> String {
    act(page, "return told()").await
}

/// Waits until this was told.
pub(crate) async fn tells(page: &Page, key: &str) {
    act::<()>(page, &format!("await until(() => told() === plain({}), 'it tells {key}', 60000)", w(key))).await;
}

/// The texts of the notes in sight in the timeline, newest first.
pub(crate) async fn texts(page: &Page) -> Vec<String> {
    act(page, "return [...document.querySelectorAll('#app-notes ol.timeline > li > .said')].map((e) => e.textContent)")
        .await
}

/// Everything about the open child, as the text for the school's file has it.
pub(crate) async fn everything(page: &Page) -> String {
    let all = format!(
        "const part = await fold({}); put({}, false, part); await settle();
        return document.querySelector('#notes-paper pre').textContent",
        w("notes_hand_over"),
        w("notes_only_open")
    );
    act(page, &all).await
}

/// The names of the databases of this site.
pub(crate) async fn databases(page: &Page) -> Vec<String> {
    page.run("return (await indexedDB.databases()).map((d) => d.name)").await
}

/// What stands in the database: the bytes of each row in hex, by name.
pub(crate) async fn stored(page: &Page) -> BTreeMap<String, String> {
    act(page, "return await stored()").await
}

/// Puts a row in the place of what was there, behind the back of the app.
pub(crate) async fn put_row(page: &Page, name: &str, hex: &str) {
    act::<()>(page, &format!("await putRow({}, {})", quoted(name), quoted(hex))).await;
}

/// Leaves the open child, for another one. Only with an open vault.
pub(crate) async fn another(page: &Page) {
    press(page, "notes_another").await;
}

/// Opens a child of the vault from the list.
pub(crate) async fn open_child(page: &Page, name: &str) {
    step(page, &format!("press({})", quoted(&format!("{} {name}", word("notes_open_child"))))).await;
    page.wait("the child is open", &format!("text('#app-notes .nickname') === {}", quoted(name))).await;
}

/// A browser that saves files in this folder without asking.
pub(crate) fn saving_in(folder: &Path) -> Browser {
    let prefs = json!({
        "download.default_directory": folder.display().to_string(),
        "download.prompt_for_download": false,
    });
    Browser { prefs, ..Browser::default() }
}

/// The file that was saved in a folder, when it is all there.
pub(crate) async fn saved_file(folder: &Path, name: &str) -> Vec<u8> {
    let path = folder.join(name);
    for _ in 0..200 {
        // The browser writes under another name, and renames.
        if let Ok(bytes) = std::fs::read(&path)
            && !bytes.is_empty()
        {
            return bytes;
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    panic!("{name} was saved: {:?}", std::fs::read_dir(folder).unwrap().collect::<Vec<_>>());
}

/// Makes a backup with this passphrase, and waits until it is made.
pub(crate) async fn make_backup(page: &Page, phrase: &str) {
    put_in(page, "notes_backup", "notes_phrase", phrase).await;
    put_in(page, "notes_backup", "notes_phrase_again", phrase).await;
    press_in(page, "notes_backup", "notes_backup_make").await;
    tells(page, "backup_made").await;
}

/// Chooses a file to put back.
pub(crate) async fn choose_file(page: &Page, file: &Path) {
    step(page, &format!("await fold({})", inside(RESTORE))).await;
    let input = page.driver().find(By::Css("#app-notes input[type=file]")).await.unwrap();
    input.send_keys(file.display().to_string()).await.unwrap();
    page.settle().await;
}

/// Looks into the chosen file, and gives what it tells of each child in it.
pub(crate) async fn look_into(page: &Page, phrase: &str) -> Vec<String> {
    put_in(page, RESTORE, "notes_phrase", phrase).await;
    press_in(page, RESTORE, "backup_look").await;
    rested(page).await;
    let rows = format!(
        "return [...(await fold({})).querySelectorAll('ul.timeline > li')].map((li) => plain(li.innerText))",
        inside(RESTORE)
    );
    act(page, &rows).await
}

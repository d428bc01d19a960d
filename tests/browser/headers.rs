//! The policy of the page, as meta element and as header: no violation on a whole visit, and nothing hostile
//! gets through.

use super::content::screens;
use super::harness::browse;
use super::page::Page;

/// Tries what an attacker would, with strings that are not ours. Gives what was not refused.
const HOSTILE: &str = "
const done = [];
const refused = async (name, act) => {
  try { await act(); done.push(name); } catch {}
};
const bad = '<img src=x onerror=\"self.bad = 1\">';
await refused('innerHTML', () => { document.createElement('p').innerHTML = bad; });
await refused('outerHTML', () => { const p = document.body.appendChild(document.createElement('p')); try { p.outerHTML = bad; } finally { p.remove(); } });
await refused('insertAdjacentHTML', () => document.body.insertAdjacentHTML('beforeend', bad));
await refused('document.write', () => document.write(bad));
await refused('srcdoc', () => { document.createElement('iframe').srcdoc = bad; });
await refused('DOMParser', () => new DOMParser().parseFromString(bad, 'text/html'));
await refused('eval', () => { const run = eval; run('self.bad = 2'); });
await refused('Function', () => new Function('self.bad = 3')());
await refused('a policy', () => trustedTypes.createPolicy('mine', { createHTML: (s) => s }));
await refused('our policy again', () => trustedTypes.createPolicy('rdm', { createHTML: (s) => s }));
await refused('the default policy', () => trustedTypes.createPolicy('default', { createHTML: (s) => s }));
await refused('a worker', () => new Worker('data:text/javascript,1'));
await refused('fetch', () => fetch('https://elders.example/'));
await refused('fetch here', () => fetch(location.href.split('#')[0]));
await refused('a worker of another', () => navigator.serviceWorker.register('anders.js'));
const script = document.createElement('script');
await refused('a script with text', () => { script.text = 'self.bad = 4'; document.body.append(script); });
await refused('a script from elsewhere', () => { script.src = 'data:text/javascript,self.bad=5'; document.body.append(script); });
const picture = document.createElement('img');
await new Promise((end) => { picture.onerror = end; picture.onload = () => { done.push('a picture'); end(); }; picture.src = 'https://elders.example/x.png'; });
// Also of the site itself: its server would read what the address says.
const breaks = (directive, act) => new Promise((end) => {
  const late = setTimeout(() => { done.push(`${directive} of the site`); end(); }, 3000);
  document.addEventListener('securitypolicyviolation', (e) => {
    if (e.effectiveDirective === directive) { clearTimeout(late); end(); }
  });
  act();
});
const said = '?said=what-was-typed';
await breaks('font-src', () => { new FontFace('x', `url(${new URL(`x.woff2${said}`, document.baseURI).href})`).load().catch(() => undefined); });
const style = document.createElement('p');
style.setAttribute('style', 'position: fixed');
if (style.style.position === 'fixed') done.push('a style attribute');
await settle();
if (self.bad !== undefined) done.push(`code ran: ${self.bad}`);
return done;";

/// Fails when the page lets anything through.
pub(crate) async fn refuses_what_is_hostile(page: &Page) {
    assert_eq!(page.run::<Vec<String>>(HOSTILE).await, Vec::<String>::new());
    // What was refused is on the console, as it should be.
    assert!(!page.console().await.is_empty(), "the attempts were made");
}

#[test]
fn a_whole_journey_breaks_no_policy() {
    browse(async |page| {
        let listen = "self.broken = []; document.addEventListener('securitypolicyviolation', (e) => self.broken.push(`${e.violatedDirective} ${e.blockedURI} ${e.sample}`));";
        page.open("").await.run::<()>(listen).await;
        for id in screens() {
            page.go(id).await;
        }
        page.go("zoeken").await.click("#search").await;
        // Words that would be markup if anything took them for it.
        page.keys("<img src=x onerror=alert(1)> {{7*7}} ${7*7}").await;
        page.go("vragen").await.click(".call-list textarea").await;
        page.keys("<script>alert(1)</script>").await;
        page.settle().await;
        assert_eq!(page.ask::<Vec<String>>("self.broken").await, Vec::<String>::new());
        assert_eq!(page.console().await, Vec::<String>::new());
    });
}

#[test]
fn what_is_hostile_is_refused() {
    browse(async |page| {
        page.open("").await;
        super::school::locked(page).await;
        refuses_what_is_hostile(page).await;
    });
}

#[test]
fn a_server_sends_the_policy_of_the_page_and_who_may_frame_it() {
    browse(async |page| {
        for (name, ancestors) in [("index.html", "'self'"), ("embed.html", "*")] {
            page.visit(&format!("{}{name}", page.base)).await;
            let in_page: String =
                page.ask("document.querySelector('meta[http-equiv=Content-Security-Policy]').content").await;
            let folder = format!("{}{name}", page.base);
            // By the browser's log of what it received: the page itself may not ask.
            let sent = page.header(&folder, "content-security-policy").await;
            assert_eq!(sent, format!("{in_page}; frame-ancestors {ancestors}"), "{name}");
        }
    });
}

/// A server that gets every type wrong: then not even the start script runs, and the page says so by itself.
#[test]
fn with_wrong_types_the_reading_version_says_what_it_is() {
    let folder = super::harness::Folder::copy_of_site();
    let rules = "/*\n  X-Content-Type-Options: nosniff\n";
    let mut wrong = rules.to_owned();
    for begin in ["start-", "reader-", "writer-"] {
        let name = super::harness::file(folder.path(), begin, ".js");
        wrong.push_str(&format!("/{name}\n  Content-Type: text/plain\n"));
    }
    std::fs::write(folder.path().join("_headers"), wrong).unwrap();
    super::harness::Browser { site: folder.path().to_path_buf(), ..Default::default() }.run(async |page| {
        page.load("k-112-nu").await;
        assert_eq!(page.shown().await, ["k-112-nu"], "it can be read");
        page.wait(
            "it says that it is the reading version",
            "getComputedStyle(document.querySelector('#no-start')).visibility === 'visible'",
        )
        .await;
        assert_eq!(page.text("#no-start").await, super::content::word("no_app"));
        page.console().await;
    });
}

/// A host that sends a policy of its own, without the hashes: the page asks for its styles as a file, and looks the same.
#[test]
fn a_host_that_refuses_the_styles_in_the_page_gets_them_as_a_file() {
    let folder = super::harness::Folder::copy_of_site();
    let rules = std::fs::read_to_string(folder.path().join("_headers")).unwrap();
    // A hash that ends a directive carries its semicolon.
    let strict = rules.split(' ').filter_map(|part| match part.strip_prefix("'sha256-") {
        Some(hash) => hash.ends_with(';').then_some(";"),
        None => Some(part),
    });
    let strict = strict.collect::<Vec<_>>().join(" ");
    assert_ne!(strict, rules, "there were hashes");
    std::fs::write(folder.path().join("_headers"), strict).unwrap();
    super::harness::Browser { site: folder.path().to_path_buf(), ..Default::default() }.run(async |page| {
        page.open("k-112-nu").await;
        let ground = "getComputedStyle(document.documentElement).getPropertyValue('--c-bg').trim()";
        page.wait("the styles came as a file", &format!("{ground} !== ''")).await;
        assert_eq!(page.ask::<usize>("document.querySelectorAll('link[rel=stylesheet]').length").await, 1);
        assert_eq!(page.shown().await, ["k-112-nu"], "one screen at a time");
        page.go("n-fase").await;
        assert_eq!(page.shown().await, ["n-fase"], "and the next one too");
    });
}

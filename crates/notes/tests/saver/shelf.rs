//! The queue in front of the vault.

use std::pin::pin;
use std::task::{Context, Poll, Waker};

use notes::vault::{Contents, OpenVault, Shelf};

use super::tasks::block_on;

/// Whether it is ready at this poll.
fn poll<F: Future + Unpin>(future: &mut F) -> Option<F::Output> {
    match std::pin::Pin::new(future).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(output) => Some(output),
        Poll::Pending => None,
    }
}

#[test]
fn it_is_lent_in_the_order_of_asking() {
    let shelf = Shelf::new(String::new());
    let first = block_on(shelf.take()).unwrap();
    let (mut second, mut third) = (pin!(shelf.take()), pin!(shelf.take()));
    assert!(poll(&mut second).is_none() && poll(&mut third).is_none());
    drop(first);
    let mut late = pin!(shelf.take());
    assert!(poll(&mut third).is_none() && poll(&mut late).is_none(), "not before its turn");
    let mut lent = poll(&mut second).unwrap().unwrap();
    lent.push('2');
    drop(lent);
    assert!(poll(&mut late).is_none(), "who came later waits longer");
    assert_eq!(*poll(&mut third).unwrap().unwrap(), "2");
    assert!(poll(&mut late).is_some());
}

/// Who waits and gives up, and who fails half way, does not keep it.
#[test]
fn what_was_lent_comes_back_on_every_way_out() {
    let shelf = Shelf::new(0);
    let fails = async || -> Option<u8> {
        let mut lent = shelf.take().await?;
        *lent += 1;
        None
    };
    let first = block_on(shelf.take()).unwrap();
    {
        let mut gives_up = Box::pin(shelf.take());
        assert!(poll(&mut gives_up).is_none());
    }
    drop(first);
    assert_eq!(block_on(fails()), None);
    assert_eq!(block_on(shelf.take()).map(|lent| *lent), Some(1));
}

#[test]
fn a_closed_shelf_lends_once_more_and_only_to_who_closed_it() {
    let shelf = Shelf::new("key");
    let lent = block_on(shelf.take()).unwrap();
    let mut waits = pin!(shelf.take());
    assert!(poll(&mut waits).is_none());
    let mut last = pin!(shelf.clone().close());
    assert!(poll(&mut last).is_none(), "it is still lent");
    drop(lent);
    assert!(poll(&mut waits).unwrap().is_none(), "who waited gets nothing");
    let last = poll(&mut last).unwrap();
    assert_eq!(*last, "key");
    drop(last);
    assert!(block_on(shelf.take()).is_none());
}

/// Locking is dropping the key: with the last handle.
#[test]
fn what_is_closed_is_dropped_when_nobody_has_it_any_more() {
    let key = std::rc::Rc::new(());
    let shelf = Shelf::new(std::rc::Rc::clone(&key));
    let lent = block_on(shelf.take()).unwrap();
    let last = shelf.close();
    assert_eq!(std::rc::Rc::strong_count(&key), 2);
    drop(last);
    assert_eq!(std::rc::Rc::strong_count(&key), 2, "it is still lent");
    drop(lent);
    assert_eq!(std::rc::Rc::strong_count(&key), 1);
}

/// What came out of a vault, in a tab.
#[derive(Clone, Default)]
struct Tab {
    nickname: std::rc::Rc<std::cell::RefCell<Option<String>>>,
}

impl Contents for Tab {
    fn forget(&self) {
        self.nickname.take();
    }
}

type Open = OpenVault<std::rc::Rc<()>, Tab>;

/// On every way in which an open vault can end, nothing of it can be reached any more.
#[test]
fn after_locking_nothing_of_the_open_vault_is_reachable() {
    let ways: [fn(Open); 3] = [
        |open| drop(open),
        |open| drop(open.lock()),
        // Another state comes in its place.
        |open| {
            let mut place = Some(open);
            assert!(place.is_some());
            place = None;
            drop(place);
        },
    ];
    for end in ways {
        let (key, tab) = (std::rc::Rc::new(()), Tab::default());
        let open = OpenVault::new(std::rc::Rc::clone(&key), tab.clone());
        tab.nickname.replace(Some("Vlinder".into()));
        let shelf = open.shelf();
        let lent = block_on(shelf.take()).unwrap();
        let mut waits = Box::pin(shelf.take());
        assert!(poll(&mut waits).is_none());
        end(open);
        assert!(tab.nickname.borrow().is_none(), "the contents go at once, also while the key is lent");
        drop(lent);
        assert!(poll(&mut waits).unwrap().is_none() && block_on(shelf.take()).is_none(), "nobody gets the key");
        drop(waits);
        drop(shelf);
        assert_eq!(std::rc::Rc::strong_count(&key), 1, "the key is gone");
    }
}

/// The last save still has the key, and then it is gone.
#[test]
fn locking_lends_once_more_for_what_is_to_be_saved() {
    let (key, tab) = (std::rc::Rc::new(()), Tab::default());
    let open = OpenVault::new(std::rc::Rc::clone(&key), tab.clone());
    tab.nickname.replace(Some("Vlinder".into()));
    let last = open.lock();
    assert!(tab.nickname.borrow().is_none());
    let lent = block_on(last);
    assert_eq!(std::rc::Rc::strong_count(&key), 2);
    drop(lent);
    assert_eq!(std::rc::Rc::strong_count(&key), 1);
}

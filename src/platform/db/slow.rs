//! A storage that gives no answer: said after a while, and waited for all the same.

use std::cell::{Cell, RefCell};
use std::future::poll_fn;
use std::rc::Rc;
use std::task::Poll;

use wasm_bindgen_futures::spawn_local;

use crate::platform::time::pause;

/// After how many milliseconds without an answer it is said.
const PATIENCE: i32 = 10_000;
/// How often is looked whether it was said, in milliseconds.
const LOOK: i32 = 250;

/// Whom to tell whether the storage gives no answer.
type Tell = Rc<dyn Fn(bool)>;

thread_local! {
    /// How many calls wait longer than that now.
    static LATE: Cell<u32> = const { Cell::new(0) };
    static TELL: RefCell<Option<Tell>> = const { RefCell::new(None) };
}

/// Calls back when the storage gives no answer, and when it gives one again.
pub(crate) fn on_slow(tell: impl Fn(bool) + 'static) {
    TELL.set(Some(Rc::new(tell)));
}

/// What comes of this; `None` when the storage gives no answer meanwhile. Then it is not waited for.
pub(crate) async fn unless_slow<T>(work: impl Future<Output = T>) -> Option<T> {
    let slow = async {
        while LATE.get() == 0 {
            pause(LOOK).await;
        }
    };
    let (mut work, mut slow) = (Box::pin(work), Box::pin(slow));
    poll_fn(|context| match work.as_mut().poll(context) {
        Poll::Ready(done) => Poll::Ready(Some(done)),
        Poll::Pending => slow.as_mut().poll(context).map(|()| None),
    })
    .await
}

/// Where one call is. Counts it out when it ends, also when nobody waits for it any more.
struct Call(Rc<Cell<State>>);

#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    Going,
    Late,
    Ended,
}

impl Drop for Call {
    fn drop(&mut self) {
        if self.0.replace(State::Ended) == State::Late {
            count(-1);
        }
    }
}

fn count(more: i32) {
    let before = LATE.get();
    let after = before.saturating_add_signed(more);
    LATE.set(after);
    if (before == 0) != (after == 0)
        && let Some(tell) = TELL.with_borrow(Clone::clone)
    {
        tell(after != 0);
    }
}

/// Waits for a call of the storage, and says when that takes long.
pub(super) async fn watched<T>(work: impl Future<Output = T>) -> T {
    let call = Call(Rc::new(Cell::new(State::Going)));
    let state = Rc::clone(&call.0);
    spawn_local(async move {
        pause(PATIENCE).await;
        if state.get() == State::Going {
            state.set(State::Late);
            count(1);
        }
    });
    let done = work.await;
    drop(call);
    done
}

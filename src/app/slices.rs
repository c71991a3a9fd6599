//! Work in slices. When a page is taken over, and when its clock comes, everything in it
//! has something to do; done at once it would keep a slow telephone from answering. So
//! tasks and effects run one after the other until a slice of time is over, and go on in
//! the event loop's next turn, after what the visitor did and what is to be painted.

use super::browser;
use any_spawner::{CustomExecutor, Executor, PinnedFuture, PinnedLocalFuture};
use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::pin::Pin;
use std::task::{Context, Poll, Waker};

/// How long a slice is, in milliseconds. The task that is under way then comes to its end.
const SLICE: i64 = 5;

/// Lets Leptos run its tasks and effects in slices.
pub fn start() {
    _ = Executor::init_local_custom_executor(Slices);
}

struct Slices;

impl CustomExecutor for Slices {
    fn spawn(&self, task: PinnedFuture<()>) {
        self.spawn_local(task);
    }

    fn spawn_local(&self, task: PinnedLocalFuture<()>) {
        browser::run(Sliced(task));
    }

    fn poll_local(&self) {}
}

type Call = Box<dyn FnOnce()>;

thread_local! {
    /// When the slice under way began; `None` between two.
    static BEGAN: Cell<Option<i64>> = const { Cell::new(None) };
    /// The parts of the page that are still to be taken over; the first one is empty while
    /// it is.
    static PARTS: RefCell<VecDeque<Option<Call>>> = const { RefCell::new(VecDeque::new()) };
    /// What waits for that.
    static AFTER: RefCell<Vec<Call>> = const { RefCell::new(Vec::new()) };
    /// The tasks that go on in the next one.
    static WAITING: RefCell<Vec<Waker>> = const { RefCell::new(Vec::new()) };
}

/// Whether the slice under way is over; begins one where none is.
fn is_over() -> bool {
    let now = browser::now().map_or(0, |now| now.timestamp_millis());
    if let Some(began) = BEGAN.get() {
        // A clock that was set meanwhile says nothing.
        return (began + SLICE..began + 1_000).contains(&now);
    }
    BEGAN.set(Some(now));
    browser::run(async {
        browser::turn().await;
        BEGAN.set(None);
        WAITING.take().into_iter().for_each(Waker::wake);
    });
    false
}

/// Takes a part of the page over when those before it are: each in a turn of its own.
pub fn later(part: impl FnOnce() + 'static) {
    fn boxed(part: Call) {
        let is_first = !is_taking_over();
        PARTS.with_borrow_mut(|parts| parts.push_back(Some(part)));
        if !is_first {
            return;
        }
        browser::run(async {
            while is_taking_over() {
                browser::turn().await;
                // Its place stays while it runs, so that its own parts wait behind it.
                let part = PARTS.with_borrow_mut(|parts| parts.front_mut().and_then(Option::take));
                if let Some(part) = part {
                    part();
                }
                PARTS.with_borrow_mut(VecDeque::pop_front);
            }
            AFTER.take().into_iter().for_each(|after| after());
        });
    }
    boxed(Box::new(part));
}

/// Calls back when every part of the page is taken over: at once where none waits.
pub fn once_taken_over(call: Call) {
    if is_taking_over() {
        AFTER.with_borrow_mut(|after| after.push(call));
    } else {
        call();
    }
}

/// Whether a part of the page is still as it was written.
fn is_taking_over() -> bool {
    !PARTS.with_borrow(VecDeque::is_empty)
}

/// Calls back when all that is under way is done, so that the page shows what came of it.
pub fn once_done(call: impl FnOnce() + 'static) {
    fn boxed(call: Call) {
        browser::run(async move {
            // Tasks that wait have been woken, and run, or wait again, when a turn begins.
            browser::turn().await;
            while is_taking_over() || !WAITING.with_borrow(Vec::is_empty) {
                browser::turn().await;
            }
            call();
        });
    }
    boxed(Box::new(call));
}

struct Sliced(PinnedLocalFuture<()>);

impl Future for Sliced {
    type Output = ();

    fn poll(mut self: Pin<&mut Self>, context: &mut Context) -> Poll<()> {
        if is_over() {
            WAITING.with_borrow_mut(|waiting| waiting.push(context.waker().clone()));
            return Poll::Pending;
        }
        self.0.as_mut().poll(context)
    }
}

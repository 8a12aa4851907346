package org.infomat.kiosk.screen;

import org.infomat.kiosk.screen.widget.Words;

/// A feature's view of one kind of step: it draws a page from the step and sends events. It holds no rule and no data
/// of
/// its own that would outlive the visit.
///
/// @param <S> the kind of step that it draws
public interface Screen<S> {

    /// The page for this step. A screen may give the same page again, with its parts brought up to date, as long as
    /// step and
    /// language allow it; that keeps the focus and the keyboard where they are.
    Page page(S step, Words words);

    /// The visit is over: every node and text of it must go.
    void wipe();
}

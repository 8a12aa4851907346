package org.infomat.kiosk.screen;

import org.infomat.kiosk.visit.Step;
import org.infomat.kiosk.visit.Visit;

/// A feature's view of one kind of step: it draws a page from the step and sends events. It holds no rule and no data
/// of
/// its own that would outlive the visit.
///
/// @param <S> the kind of step that it draws
public interface Screen<S extends Step> {

    /// The page for this step of this visit. A screen gives the same page again, with its parts brought up to date, as
    /// long
    /// as step and language allow it; that keeps the focus and the keyboard where they are.
    Page page(Visit visit, S step, LocalWords words);

    /// The visit is over: every node and text of it must go.
    void wipe();
}

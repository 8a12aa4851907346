package org.infomat.kiosk.screen.widget;

import java.util.List;

/// A part of a page that can say what it shows.
/// What is inside it is not asked again: it speaks for its parts.
public interface Spoken {

    /// Sentences in reading order; empty where there is nothing to say.
    List<String> spoken();
}

package org.infomat.kiosk.screen;

import java.util.List;
import org.infomat.kiosk.visit.Step;
import org.infomat.kiosk.visit.Visit;

/// A screen whose page is built anew whenever something that it shows has changed, and left alone otherwise.
///
/// @param <S> the kind of step that it draws
public abstract class PageScreen<S extends Step> implements Screen<S> {
    private final KeptPage<Object> kept = new KeptPage<>();

    @Override
    public final Page page(Visit visit, S step, LocalWords words) {
        Object key = List.of(words, shows(visit, step));
        return kept.page(key, () -> build(visit, step, words));
    }

    @Override
    public void wipe() {
        kept.forget();
    }

    /// All that the page is built from, other than the language. Equal values make equal pages.
    protected abstract Object shows(Visit visit, S step);

    protected abstract Page build(Visit visit, S step, LocalWords words);
}

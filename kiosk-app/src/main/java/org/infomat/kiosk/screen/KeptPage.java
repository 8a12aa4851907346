package org.infomat.kiosk.screen;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The page that a screen built last, kept for as long as what it was built from stays the same.
///
/// @param <K> what the page was built from; compared by value
public final class KeptPage<K> {
    private @Nullable K key;
    private @Nullable Page page;

    public Page page(K wanted, Supplier<Page> build) {
        Page kept = page;
        if (kept == null || !wanted.equals(key)) {
            kept = build.get();
            page = kept;
            key = wanted;
        }
        return kept;
    }

    public void forget() {
        key = null;
        page = null;
    }
}

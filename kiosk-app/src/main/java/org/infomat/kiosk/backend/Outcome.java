package org.infomat.kiosk.backend;

import java.util.function.Function;

/// What came of asking the hub: the answer, or a failure that a person can be told.
public sealed interface Outcome<T> {
    record Ok<T>(T value) implements Outcome<T> {}

    record Failed<T>(Failure failure) implements Outcome<T> {}

    default <R> Outcome<R> map(Function<? super T, ? extends R> change) {
        return switch (this) {
            case Ok<T> ok -> new Ok<>(change.apply(ok.value()));
            case Failed<T> failed -> new Failed<>(failed.failure());
        };
    }
}

package org.infomat.device.bridge.javapos;

import java.util.function.Consumer;
import jpos.JposException;
import jpos.events.StatusUpdateListener;

/// What the controls of all categories have in common, and JavaPOS has no common type for.
record Reporting(
        VendorThread.Question<Integer> power,
        Telling<Integer> notifyOfPower,
        VendorThread.Question<Boolean> hasStatistics,
        Telling<String[]> retrieveStatistics,
        Consumer<StatusUpdateListener> listeners) {

    interface Telling<T> {
        void tell(T value) throws JposException;
    }
}

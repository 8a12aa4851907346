package org.infomat.content;

import java.util.List;
import java.util.stream.Collectors;

/// A bundle that cannot be used, with everything that is wrong with it at once.
public final class BundleException extends Exception {
    private static final long serialVersionUID = 1;
    private static final int MOST_SHOWN = 50;

    private final transient List<Fault> faults;

    public BundleException(String bundle, List<Fault> faults) {
        super("The bundle " + bundle + " has " + faults.size() + " faults:\n" + shown(faults));
        this.faults = List.copyOf(faults);
    }

    private static String shown(List<Fault> faults) {
        String first =
                faults.stream().limit(MOST_SHOWN).map(fault -> "- " + fault).collect(Collectors.joining("\n"));
        return faults.size() > MOST_SHOWN ? first + "\n- …" : first;
    }

    public List<Fault> faults() {
        return faults;
    }
}

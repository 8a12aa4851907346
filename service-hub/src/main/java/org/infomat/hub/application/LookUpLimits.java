package org.infomat.hub.application;

import java.time.Duration;
import java.util.List;
import org.infomat.hub.attempt.Allowance;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How many wrong look-ups are borne: for one reference from anywhere, and from one terminal for any reference.
@ConfigurationProperties("infomat.look-up")
record LookUpLimits(
        @DefaultValue("10") int wrongPerReference,
        @DefaultValue("60") int wrongPerTerminal,
        @DefaultValue("PT1H") Duration window) {

    List<Allowance> of(String reference, String terminal) {
        return List.of(
                new Allowance("look-up-of:" + reference, wrongPerReference, window),
                new Allowance("look-up-from:" + terminal, wrongPerTerminal, window));
    }
}

package org.infomat.device.finding;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.infomat.device.DriverSettings;
import org.infomat.device.card.CardReader;
import org.infomat.device.card.chip.ReaderName;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Readers of chips, which the card service lists.
record ChipReaders(Service service) implements Bus {
    private static final Logger LOG = LoggerFactory.getLogger(ChipReaders.class);

    /// What the name means to a regular expression.
    private static final Pattern SPECIAL = Pattern.compile("[\\\\^$.|?*+()\\[\\]{}]");

    /// Asks the card service for the names of its readers.
    @FunctionalInterface
    interface Service {
        List<String> readers() throws IOException, InterruptedException;
    }

    @Override
    public String name() {
        return "pcscd";
    }

    @Override
    public List<Found> look() throws InterruptedException {
        List<String> readers;
        try {
            readers = service.readers();
        } catch (IOException e) {
            LOG.info("The card service tells of no readers: {}", e.getMessage());
            return List.of(Found.nothing(name(), Hindrance.SERVICE_DOWN));
        }
        List<Found> found = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String reader : readers) {
            String lasting = ReaderName.lasting(reader);
            if (seen.add(lasting)) {
                found.add(new Found(reader, lasting, List.of(proposal(lasting))));
            }
        }
        return found;
    }

    private static Proposal proposal(String lasting) {
        String expression = SPECIAL.matcher(lasting).replaceAll("\\\\$0");
        return new Proposal(
                CardReader.class,
                "pcsc",
                new DriverSettings(Map.of("reader", expression)),
                Confidence.CERTAIN,
                Clue.OWN_WORD);
    }
}

package org.infomat.device.bridge.javapos;

import java.io.StringReader;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What a device tells of itself beside its counts (`UPOSStat`, UnifiedPOS appendix on statistics): the text of each
/// element, by its name.
record Statistics(Map<String, String> texts) {
    private static final Logger LOG = LoggerFactory.getLogger(Statistics.class);

    static final Statistics NONE = new Statistics(Map.of());

    Statistics {
        texts = Map.copyOf(texts);
    }

    /// Services write this by hand: what is no XML tells nothing.
    static Statistics of(String xml) {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            return new Statistics(texts(factory.createXMLStreamReader(new StringReader(xml))));
        } catch (XMLStreamException e) {
            LOG.debug("The statistics of a JavaPOS service are no XML: {}", e.getMessage());
            return NONE;
        }
    }

    private static Map<String, String> texts(XMLStreamReader reader) throws XMLStreamException {
        Map<String, String> texts = new HashMap<>();
        String element = "";
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> element = reader.getLocalName();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
                    texts.merge(element, reader.getText(), String::concat);
                case XMLStreamConstants.END_ELEMENT -> element = "";
                default -> {}
            }
        }
        return texts;
    }

    Optional<String> make() {
        return text("ManufacturerName");
    }

    Optional<String> model() {
        return text("ModelName");
    }

    Optional<String> firmware() {
        return text("FirmwareRevision");
    }

    private Optional<String> text(String element) {
        return Optional.ofNullable(texts.get(element)).map(String::strip).filter(text -> !text.isEmpty());
    }
}

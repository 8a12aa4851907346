package org.infomat.device.bridge.javapos;

import java.io.StringReader;
import java.util.HashMap;
import java.util.List;
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

    private static final String MAKE = "ManufacturerName";
    private static final String MODEL = "ModelName";
    private static final String FIRMWARE = "FirmwareRevision";

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
        return text(MAKE);
    }

    Optional<String> model() {
        return text(MODEL);
    }

    Optional<String> firmware() {
        return text(FIRMWARE);
    }

    /// These three as a service tells them, and nothing of what else it told.
    String xml() {
        StringBuilder xml = new StringBuilder("<UPOSStat>");
        for (String element : List.of(MAKE, MODEL, FIRMWARE)) {
            text(element)
                    .ifPresent(text -> xml.append('<')
                            .append(element)
                            .append("><![CDATA[")
                            .append(text.replace("]]>", ""))
                            .append("]]></")
                            .append(element)
                            .append('>'));
        }
        return xml.append("</UPOSStat>").toString();
    }

    private Optional<String> text(String element) {
        return Optional.ofNullable(texts.get(element)).map(String::strip).filter(text -> !text.isEmpty());
    }
}

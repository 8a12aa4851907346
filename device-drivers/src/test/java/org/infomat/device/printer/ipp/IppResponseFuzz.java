package org.infomat.device.printer.ipp;

/// What a network printer answers.
public final class IppResponseFuzz {
    private IppResponseFuzz() {}

    public static void fuzzerTestOneInput(byte[] input) {
        try {
            IppResponse response = IppResponse.parse(input);
            PrinterCondition.of(response).status();
            response.attributes().keySet().forEach(name -> {
                response.texts(name);
                response.number(name);
            });
        } catch (IppException e) {
            // declared: the answer is broken
        }
    }
}

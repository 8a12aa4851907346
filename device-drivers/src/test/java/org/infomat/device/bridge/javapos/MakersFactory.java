package org.infomat.device.bridge.javapos;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import jpos.JposConst;
import jpos.JposException;
import jpos.config.JposEntry;
import jpos.loader.JposServiceInstance;
import jpos.loader.JposServiceInstanceFactory;

/// What a maker's `jpos.xml` names as the way to a service. JavaPOS creates it by its name, so that what it gives out
/// can only be left in a known place.
public final class MakersFactory implements JposServiceInstanceFactory {
    private static final Map<String, MakersService> SERVICES = new ConcurrentHashMap<>();

    static void give(String logicalName, MakersService service) {
        SERVICES.put(logicalName, service);
    }

    @Override
    public JposServiceInstance createInstance(String logicalName, JposEntry entry) throws JposException {
        MakersService service = SERVICES.get(logicalName);
        if (service == null) {
            throw new JposException(JposConst.JPOS_E_NOSERVICE);
        }
        return service.instance();
    }
}

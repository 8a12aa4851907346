package org.infomat.hub.catalogue;

import org.infomat.content.BundleException;
import org.infomat.content.BundleReader;
import org.infomat.hub.setting.DataFolder;
import org.infomat.hub.setting.HubSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CatalogueConfiguration {

    @Bean
    Services services(HubSettings settings, DataFolder folder) throws BundleException {
        var bundle = BundleReader.read(settings.bundle());
        var archive = new BundleArchive(folder.resolve("bundles"));
        archive.keep(settings.bundle(), bundle);
        return new Services(bundle, archive.without(bundle));
    }
}

import { cachePolicies, headers, types } from './rules';

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

const { folder, days } = cachePolicies.unchanging;

/** The web.config of a site of IIS that serves the add-in; goes beside taskpane.html. */
export function iisConfiguration(): string {
  const sent = headers.flatMap(({ name, value, why }) => [
    `        <!-- ${why} -->`,
    // One that the server sends already would be there twice, which IIS refuses.
    `        <remove name="${name}" />`,
    `        <add name="${name}" value="${escaped(value)}" />`,
  ]);
  const known = Object.entries(types).flatMap(([extension, type]) => [
    `      <remove fileExtension=".${extension}" />`,
    `      <mimeMap fileExtension=".${extension}" mimeType="${type}" />`,
  ]);
  return `<?xml version="1.0" encoding="utf-8"?>
<!-- The add-in's files on IIS. Written by "npm run hosting". -->
<configuration>
  <system.webServer>
    <directoryBrowse enabled="false" />
    <httpProtocol>
      <customHeaders>
        <remove name="X-Powered-By" />
        <!-- Would keep Excel on the web from showing the pane. -->
        <remove name="X-Frame-Options" />
${sent.join('\n')}
      </customHeaders>
    </httpProtocol>
    <security>
      <requestFiltering removeServerHeader="true">
        <verbs allowUnlisted="false">
          <add verb="GET" allowed="true" />
          <add verb="HEAD" allowed="true" />
          <add verb="OPTIONS" allowed="true" />
        </verbs>
      </requestFiltering>
    </security>
    <staticContent>
${known.join('\n')}
      <!-- Kept, but asked about each time: a release is seen at once. -->
      <clientCache cacheControlMode="DisableCache" />
    </staticContent>
    <urlCompression doStaticCompression="true" />
  </system.webServer>
  <!-- Files whose address holds a digest of their contents never change. -->
  <location path="${folder}">
    <system.webServer>
      <staticContent>
        <clientCache cacheControlMode="UseMaxAge" cacheControlMaxAge="${days}.00:00:00" cacheControlCustom="public, immutable" />
      </staticContent>
    </system.webServer>
  </location>
</configuration>
`;
}

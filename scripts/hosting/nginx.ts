import { cachePolicies, headers, types } from './rules';

export interface NginxPlaces {
  /** As `listen` takes it: "443", "127.0.0.1:8443". */
  listen: string;
  serverName: string;
  root: string;
  certificate: string;
  key: string;
}

const examplePlaces: NginxPlaces = {
  listen: '443',
  serverName: 'addin.example.nhs.uk',
  root: '/srv/syb-finance/dist',
  certificate: '/etc/ssl/certs/addin.example.nhs.uk.pem',
  key: '/etc/ssl/private/addin.example.nhs.uk.key',
};

const { unchanging, others } = cachePolicies;

/** A site of nginx that serves the add-in; goes into the `http` part of its configuration. */
export function nginxSite(places: NginxPlaces = examplePlaces): string {
  const sent = headers.flatMap(({ name, value, why }) => [
    `    # ${why}`,
    `    add_header ${name} "${value}" always;`,
  ]);
  return `# The add-in's files on nginx. Written by "npm run hosting"; change the places, not the headers.

map $uri $syb_finance_cache {
    default          "${others.value}";
    "~^/${unchanging.folder}/"     "${unchanging.value}";
}

server {
    listen ${places.listen} ssl;
    server_name ${places.serverName};
    root ${places.root};

    ssl_certificate     ${places.certificate};
    ssl_certificate_key ${places.key};
    ssl_protocols       TLSv1.2 TLSv1.3;

    charset utf-8;
    charset_types text/css text/javascript application/javascript application/json application/xml;
    gzip on;
    gzip_vary on;
    gzip_types text/css text/javascript application/javascript application/json application/xml image/svg+xml;
    server_tokens off;

    # A location with a header of its own would lose all of these: keep them together.
${sent.join('\n')}
    # Files whose address holds a digest of their contents never change; all others are asked about each time.
    add_header Cache-Control $syb_finance_cache always;

    # Files to be read, and nothing else.
    if ($request_method !~ ^(GET|HEAD|OPTIONS)$) { return 405; }

    location / {
        try_files $uri =404;
    }

    location ~ \\.map$ {
        default_type ${types.map};
        try_files $uri =404;
    }
}
`;
}

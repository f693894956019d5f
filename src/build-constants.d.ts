/** "SYB" in a production build, "SYBDEV" in a development build: two installed builds must not clash. */
declare const __NAMESPACE__: string;

/** The version of package.json. */
declare const __VERSION__: string;

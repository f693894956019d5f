import { createHash, X509Certificate } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { generateCertificates } from 'office-addin-dev-certs';

const VALID_DAYS = 365;
const LEAST_DAYS_LEFT = 7;
const DAY = 86_400_000;

/** The workbench's own certificate, for this machine's own address only. PEM texts. */
export interface Certificate {
  ca: string;
  cert: string;
  key: string;
  /** SHA-256 of the public key in base64: by this a browser can be told to trust this certificate alone. */
  publicKeyHash: string;
}

/** Reads the certificate kept in a folder; makes one where there is none or it is about to expire. */
export async function localCertificate(folder: string): Promise<Certificate> {
  const files = ['ca.crt', 'localhost.crt', 'localhost.key'].map((name) => path.join(folder, name));
  if (!files.every((file) => existsSync(file)) || expiresSoon(files[1] ?? '')) {
    for (const file of files) rmSync(file, { force: true });
    mkdirSync(folder, { recursive: true });
    await generateCertificates(files[0], files[1], files[2], VALID_DAYS, ['localhost', '127.0.0.1']);
  }
  const [ca = '', cert = '', key = ''] = files.map((file) => readFileSync(file, 'utf8'));
  const publicKey = new X509Certificate(cert).publicKey.export({ type: 'spki', format: 'der' });
  return { ca, cert, key, publicKeyHash: createHash('sha256').update(publicKey).digest('base64') };
}

function expiresSoon(file: string): boolean {
  const { validTo } = new X509Certificate(readFileSync(file));
  return new Date(validTo).getTime() - Date.now() < LEAST_DAYS_LEFT * DAY;
}

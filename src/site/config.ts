/** What changes with where the site lives. The only place for it. */

/** The site's address, for canonical links and the sitemap; set SITE_URL when it is published. */
export const SITE_URL = process.env.SITE_URL ?? 'https://waymark.example';

/** The editors' e-mail address, for letters about pages; without one readers take a letter as a file. */
export const CONTACT_EMAIL: string | undefined = process.env.CONTACT_EMAIL || undefined;

/** The repository's web address, for "edit this page"; without one that link leads to the page that says how to propose a change. */
export const REPOSITORY: string | undefined = process.env.REPOSITORY_URL;

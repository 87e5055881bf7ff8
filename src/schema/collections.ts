/** The kinds of page, in the order lists show them; each is a folder under content/. Apart from their schemas, so that a browser need not load those. */
export const COLLECTIONS = ['guides', 'toolkits', 'case-studies', 'modules', 'pathways', 'countries', 'actions', 'resources', 'goals', 'objectives'] as const;
export type Collection = (typeof COLLECTIONS)[number];

/** What a build prints: everything that Astro says but its line for each page, under which a warning would go unseen at a thousand pages. */
import nodeLogger from 'astro/logger/node';

type Options = Parameters<typeof nodeLogger>[0];
type Destination = ReturnType<typeof nodeLogger>;

/** The branch of a tree before a page's address, with its colour; and what follows it: how long it took, or that it was put back. */
const PAGE = /^\s*\S*├─|^ \S*\((\+\d+|restored|cached)/u;

/** Astro calls it with the options of its own logger. */
export default function quietLogger(options: Options): Destination {
	const all = nodeLogger(options);
	return {
		write: (event) => {
			if (!PAGE.test(event.message)) all.write(event);
		},
	};
}

/** A letter about a page, as an e-mail ready to send or as a text to fill in. */

export interface Letter {
	subject: string;
	body: string;
	/** What it is called as a file. */
	file: string;
}

/** @param address the page's, whole: "https://waymark.example/id/G01/" */
export function letterAbout(address: string): Letter {
	const name =
		new URL(address).pathname
			.split('/')
			.filter((part) => part && part !== 'id')
			.join('-') || 'home';
	return { subject: `Waymark ${name}`, body: `${address}\r\n`, file: `waymark-${name}.txt` };
}

/** What follows the question mark in a mailto address; lines end as RFC 6068 asks. */
export function letterAddress({ subject, body }: Letter): string {
	return `subject=${encode(subject)}&body=${encode(body)}`;
}

/** The same as an address that holds a text file. */
export function letterFile({ subject, body }: Letter): string {
	return `data:text/plain;charset=utf-8,${encode(`${subject}\r\n${body}`)}`;
}

/** Slashes and colons may stand in both, and an address stays readable. */
const encode = (text: string) => encodeURIComponent(text).replaceAll('%2F', '/').replaceAll('%3A', ':');

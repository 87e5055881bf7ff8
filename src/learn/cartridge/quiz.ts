/**
 * The self-check questions of a module as a quiz: QTI 1.2.1 in the profile of Common Cartridge 1.1 (ccv1p1_qtiasiv1p2p1_v1p0.xsd).
 * Each is an essay, because a sentence is asked for; its answer is the general feedback, which a platform shows once something was written.
 */
import { html } from '../../markup/html.ts';
import type { Question } from '../texts.ts';
import { xml } from './xml.ts';

const QTI = 'http://www.imsglobal.org/xsd/ims_qtiasiv1p2';
const XSI = 'http://www.w3.org/2001/XMLSchema-instance';
const SCHEMA = 'http://www.imsglobal.org/profile/cc/ccv1p1/ccv1p1_qtiasiv1p2p1_v1p0.xsd';

/**
 * @param id of the quiz, as identifiers may be: "Q_1f2e3d4c_M05"
 * @param questions at least one
 */
export function quizOf(id: string, title: string, questions: readonly Question[]): string {
	const field = (label: string, entry: string) => html`<qtimetadatafield><fieldlabel>${label}</fieldlabel><fieldentry>${entry}</fieldentry></qtimetadatafield>`;
	const items = questions.map(
		({ question, answer }, index) => html`
			<item ident="${id}_${index + 1}" title="${index + 1}">
				<itemmetadata><qtimetadata>${field('cc_profile', 'cc.essay.v0p1')}${field('qmd_computerscored', 'No')}</qtimetadata></itemmetadata>
				<presentation>
					<material><mattext texttype="text/html">${asciiHtml(question)}</mattext></material>
					<response_str ident="${id}_${index + 1}_answer" rcardinality="Single"><render_fib prompt="Box" rows="5"/></response_str>
				</presentation>
				<resprocessing>
					<outcomes><decvar varname="SCORE" vartype="Decimal" minvalue="0" maxvalue="100"/></outcomes>
					<respcondition continue="Yes">
						<conditionvar><other/></conditionvar>
						<displayfeedback feedbacktype="Response" linkrefid="general_fb"/>
					</respcondition>
				</resprocessing>
				<itemfeedback ident="general_fb"><flow_mat><material><mattext texttype="text/html">${asciiHtml(answer)}</mattext></material></flow_mat></itemfeedback>
			</item>`,
	);
	return xml(html`<questestinterop xmlns="${QTI}" xmlns:xsi="${XSI}" xsi:schemaLocation="${QTI} ${SCHEMA}">
	<assessment ident="${id}" title="${title}">
		<qtimetadata>
			${field('cc_profile', 'cc.exam.v0p1')}
			${field('qmd_assessmenttype', 'Examination')}
			${field('qmd_scoretype', 'Percentage')}
			${field('cc_maxattempts', 'unlimited')}
		</qtimetadata>
		<section ident="${id}_section">${items}
		</section>
	</assessment>
</questestinterop>
`);
}

/**
 * Text as HTML in which every sign beyond ASCII is a reference: Moodle loads questions with DOMDocument::loadHTML, which takes UTF-8 without a
 * declaration for Latin-1 and would make “Почему” unreadable.
 */
function asciiHtml(text: string): string {
	return [...text.toWellFormed()]
		.map((sign) => {
			const code = sign.codePointAt(0) ?? 0;
			if (code < 32 || code === 127 || code === 0xfffe || code === 0xffff) return ' ';
			return code > 126 || '&<>'.includes(sign) ? `&#${code};` : sign;
		})
		.join('');
}

/** @file One file in the list: its kind as a small sign, its name as the way to open it, and what is known about it. */
import { type Attachment, type FileKind, kindOf, nameMisleads } from '../../shared/attachments/attachment';
import { useText } from '../text/catalogue';
import { useLanguage } from '../text/language';
import { Day, StatusWord } from '../ui/Status';
import classes from './files.module.css';
import { sizeWords } from './words';

const SIGNS: Record<FileKind, string> = {
  image: 'M3 4.5h14v11H3zM6.8 8.6a1.1 1.1 0 1 0 0-.1M3.5 14l4.3-4 3 2.6 2.4-2 3.6 3.2',
  pdf: 'M5 2.5h6.5L15 6v11.5H5zM11.5 2.5V6H15M7.5 10h5M7.5 13h5',
  audio: 'M4 8.5v3M7 6v8M10 3.5v13M13 6.5v7M16 8.5v3',
  text: 'M4 5h12M4 8.5h12M4 12h12M4 15.5h7',
};

export function KindSign({ kind }: { kind: FileKind }) {
  return (
    <svg
      viewBox="0 0 20 20"
      width="20"
      height="20"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.4"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d={SIGNS[kind]} />
    </svg>
  );
}

export function FileLine({ file, onView }: { file: Attachment; onView: () => void }) {
  const t = useText();
  const words = t.attachments;
  const language = useLanguage();
  return (
    <li className={classes.line}>
      <span className={classes.sign}>
        <KindSign kind={kindOf(file.type)} />
      </span>
      <div className={classes.about}>
        <button type="button" className={classes.name} onClick={onView}>
          <span className="visually-hidden">{words.view('')}</span>
          <bdi>{file.name}</bdi>
        </button>
        {file.description !== '' && <p className={classes.description}>{file.description}</p>}
        <p className={classes.meta}>
          <span title={nameMisleads(file.name, file.type) ? words.misleads : undefined}>{words.type[file.type]}</span>
          {' · '}
          {sizeWords(file.size, language, t)}
          {' · '}
          {words.added(file.addedBy)} <Day date={file.addedAt.slice(0, 10)} />
        </p>
        {nameMisleads(file.name, file.type) && <p className={classes.misleads}>{words.misleads}</p>}
      </div>
      <div className={classes.marks}>
        {file.state !== 'whole' && (
          <StatusWord tone="stop" tinted>
            {words.state[file.state]}
          </StatusWord>
        )}
        {file.class !== 'case_record' && (
          <StatusWord tone={file.class === 'restricted' ? 'stop' : 'quiet'} tinted>
            {t.codes.noteClass[file.class]}
          </StatusWord>
        )}
      </div>
    </li>
  );
}

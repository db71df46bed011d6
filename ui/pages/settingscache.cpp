// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/settingscache.h"

#include "ui/models/display.h"
#include "ui/widgets/named.h"
#include "ui/widgets/settingsform.h"
#include "ui/widgets/theme.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QMessageBox>
#include <QPushButton>
#include <QSpinBox>

#include <algorithm>

namespace Fanlight {

using namespace Qt::StringLiterals;

namespace {

QSpinBox *number(QWidget *parent, const QString &objectName, int least, int greatest, const QString &suffix)
{
    auto *field = named(new QSpinBox(parent), objectName);
    field->setRange(least, greatest);
    field->setSuffix(suffix);
    field->setGroupSeparatorShown(true);
    field->setKeyboardTracking(false);
    field->setFixedWidth(std::max(18 * Theme::unit, field->sizeHint().width()));
    field->setAlignment(Qt::AlignRight);
    return field;
}

} // namespace

SettingsCache::SettingsCache(QWidget *parent)
    : SettingsSection(parent)
    , m_form(fillWithForm(tr("Cache"),
                          tr("An answer at temperature 0 is kept, and given again when the same is asked of the same "
                             "model: at once, and at no cost.")))
    , m_enabled(named(new QCheckBox(tr("Keep answers and give them again"), this), u"cacheEnabled"_s))
    , m_days(number(this, u"cacheDays"_s, 1, 36'500, tr(" days", "behind a number")))
    , m_megabytes(number(this, u"cacheMegabytes"_s, 0, 1'000'000, tr(" MB", "megabytes behind a number")))
    , m_memory(number(this, u"cacheMemory"_s, 0, 65'536, tr(" MB", "megabytes behind a number")))
    , m_kept(named(new QLabel(this), u"cacheKept"_s))
    , m_clear(named(new QPushButton(tr("Clear…"), this), u"cacheClear"_s, tr("Clear the cache")))
    , m_redis(named(new QLineEdit(this), u"cacheRedis"_s))
    , m_password(named(new QLineEdit(this), u"cacheRedisPassword"_s))
{
    m_enabled->setAccessibleName(m_enabled->text());
    m_clear->setAutoDefault(false);
    m_kept->setTextFormat(Qt::PlainText);
    m_kept->setWordWrap(true);
    m_kept->setFont(Theme::tabularFont(font()));
    m_redis->setPlaceholderText(u"redis://host:6379/0, unix:/path"_s);
    m_password->setEchoMode(QLineEdit::Password);
    m_password->setInputMethodHints(Qt::ImhHiddenText | Qt::ImhNoPredictiveText | Qt::ImhSensitiveData);
    m_password->setPlaceholderText(tr("unchanged"));
    auto *kept = new QWidget(this);
    kept->setObjectName(u"cacheNow"_s);
    auto *row = new QHBoxLayout(kept);
    row->setContentsMargins({});
    row->setSpacing(Theme::unit);
    row->addWidget(m_kept, 1);
    row->addWidget(m_clear);

    m_form->addField(m_enabled);
    m_form->addField(tr("Keep for"), m_days);
    m_form->addField(tr("On disk"), m_megabytes, tr("Beyond it, what was not used for longest goes first."));
    m_form->addField(tr("In memory"), m_memory);
    m_form->addHeading(tr("Kept now"));
    m_form->addField(kept);
    m_form->addHeading(tr("Shared by a team"));
    m_form->addField(
        tr("Redis"), m_redis,
        tr("A Redis server that several people ask first. Texts and answers go there; keys never do. Leave "
           "it empty to share nothing."));
    m_form->addField(tr("Password"), m_password, tr("It is kept in the system's keychain, for this server only."));
    connect(m_enabled, &QCheckBox::toggled, this, &SettingsCache::take);
    for (QSpinBox *field : {m_days, m_megabytes, m_memory})
        connect(field, &QSpinBox::valueChanged, this, &SettingsCache::take);
    connect(m_redis, &QLineEdit::editingFinished, this, &SettingsCache::takeRedis);
    connect(m_password, &QLineEdit::editingFinished, this, [this] {
        if (m_password->text().isEmpty())
            return;
        const QString password = m_password->text();
        m_password->clear();
        Q_EMIT passwordEntered(password);
    });
    connect(m_clear, &QPushButton::clicked, this, &SettingsCache::askClear);
    setFigures({});
}

void SettingsCache::setFigures(const std::optional<CacheFigures> &figures)
{
    m_figures = figures;
    m_clear->setEnabled(figures && figures->answers > 0);
    if (!figures) {
        m_kept->setText(tr("Nothing is kept on this computer in this session."));
        return;
    }
    QStringList sentences;
    if (figures->answers == 0)
        sentences.append(tr("No answer is kept on this computer."));
    else
        sentences.append(tr("%Ln answer(s), %1, are kept on this computer.", nullptr, int(figures->answers))
                             .arg(QLocale().formattedDataSize(figures->bytes, 1, QLocale::DataSizeSIFormat)));
    if (figures->lookups > 0)
        sentences.append(tr("Since the start, %1 of %2 queries were answered by the cache.")
                             .arg(countText(figures->hits), countText(figures->lookups)));
    m_kept->setText(sentences.join(u'\n'));
}

void SettingsCache::showCleared(const QString &sentence)
{
    m_kept->setText(sentence);
    m_clear->setEnabled(false);
}

bool SettingsCache::showProblem(SettingsItem item, const QString &problem)
{
    if (item != SettingsItem::RedisUrl)
        return false;
    m_form->setProblem(m_redis, problem);
    return true;
}

void SettingsCache::refresh()
{
    const CacheSettings cache = settings().cache;
    m_enabled->setChecked(cache.enabled);
    m_days->setValue(int(cache.longestAge.count()));
    m_megabytes->setValue(cache.megabytes);
    m_memory->setValue(cache.memoryMegabytes);
    if (m_form->problem(m_redis).isEmpty())
        m_redis->setText(cache.redisUrl);
    for (QWidget *field : std::initializer_list<QWidget *>{m_days, m_megabytes, m_memory, m_redis})
        field->setEnabled(cache.enabled);
    m_password->setEnabled(cache.enabled && !cache.redisUrl.isEmpty());
}

void SettingsCache::take()
{
    choose([this](AppSettings &wanted) {
        wanted.cache.enabled = m_enabled->isChecked();
        wanted.cache.longestAge = std::chrono::days(m_days->value());
        wanted.cache.megabytes = m_megabytes->value();
        wanted.cache.memoryMegabytes = m_memory->value();
    });
}

void SettingsCache::takeRedis()
{
    m_form->setProblem(m_redis, {});
    choose([this](AppSettings &wanted) { wanted.cache.redisUrl = m_redis->text().trimmed(); });
}

void SettingsCache::askClear()
{
    if (!m_figures)
        return;
    auto *question =
        new QMessageBox(QMessageBox::Question, tr("Clear the cache"),
                        tr("Forget %Ln kept answer(s) (%1)?", nullptr, int(m_figures->answers))
                            .arg(QLocale().formattedDataSize(m_figures->bytes, 1, QLocale::DataSizeSIFormat)),
                        QMessageBox::Cancel, this);
    question->setObjectName(u"cacheClearQuestion"_s);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setInformativeText(tr(
        "They will be asked for again, at the usual cost. A Redis that a team shares is not cleared, nor is the log."));
    QPushButton *clear = question->addButton(tr("Clear"), QMessageBox::DestructiveRole);
    clear->setObjectName(u"cacheClearConfirmed"_s);
    connect(clear, &QPushButton::clicked, this, &SettingsCache::clearRequested);
    question->open();
}

} // namespace Fanlight

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shared/sampletext.h"

#include <QRegularExpression>
#include <QTest>

using namespace Fanlight;
using namespace Qt::StringLiterals;

class TestSampleText final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isCompiledIn();
};

void TestSampleText::isCompiledIn()
{
    static const QRegularExpression space(u"\\s+"_s);
    const qsizetype words = sampleText().split(space, Qt::SkipEmptyParts).size();
    QVERIFY2(words > 100 && words < 250, QByteArray::number(words).constData());
}

QTEST_GUILESS_MAIN(TestSampleText)
#include "tst_sampletext.moc"

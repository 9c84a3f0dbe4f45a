//===- PopulatePatterns.h - one populate function a theme of operators ----===//
//
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef MSC_PASSES_MINDIRTOLINALG_POPULATEPATTERNS_H
#define MSC_PASSES_MINDIRTOLINALG_POPULATEPATTERNS_H

#include "mlir/Transforms/DialectConversion.h"

namespace msc {
/// Each adds the conversions of one theme. The type converter maps unsigned
/// integers to signless ones of the same width; the meaning of the sign moves
/// into the arith operations.
void populatePReLUPatterns(mlir::TypeConverter &converter,
                           mlir::RewritePatternSet &patterns);
void populateBiasAddPatterns(mlir::TypeConverter &converter,
                             mlir::RewritePatternSet &patterns);
void populateControlPatterns(mlir::TypeConverter &converter,
                             mlir::RewritePatternSet &patterns);
void populateConvolutionPatterns(mlir::TypeConverter &converter,
                                 mlir::RewritePatternSet &patterns);
void populateConvolutionTransposePatterns(mlir::TypeConverter &converter,
                                          mlir::RewritePatternSet &patterns);
void populateCreationPatterns(mlir::TypeConverter &converter,
                              mlir::RewritePatternSet &patterns);
void populateDiagonalPatterns(mlir::TypeConverter &converter,
                              mlir::RewritePatternSet &patterns);
void populateDiagonalBandPatterns(mlir::TypeConverter &converter,
                                  mlir::RewritePatternSet &patterns);
void populateDistancePatterns(mlir::TypeConverter &converter,
                              mlir::RewritePatternSet &patterns);
void populateElementwisePatterns(mlir::TypeConverter &converter,
                                 mlir::RewritePatternSet &patterns);
void populateIdentityPatterns(mlir::TypeConverter &converter,
                              mlir::RewritePatternSet &patterns);
void populateExternPatterns(mlir::TypeConverter &converter,
                            mlir::RewritePatternSet &patterns);
void populateFindPatterns(mlir::TypeConverter &converter,
                          mlir::RewritePatternSet &patterns);
void populateFindUniquePatterns(mlir::TypeConverter &converter,
                                mlir::RewritePatternSet &patterns);
void populateGatherPatterns(mlir::TypeConverter &converter,
                            mlir::RewritePatternSet &patterns);
void populateGatherIndexPatterns(mlir::TypeConverter &converter,
                                 mlir::RewritePatternSet &patterns);
void populateIndexPatterns(mlir::TypeConverter &converter,
                           mlir::RewritePatternSet &patterns);
void populateJoinPatterns(mlir::TypeConverter &converter,
                          mlir::RewritePatternSet &patterns);
void populateMatrixPatterns(mlir::TypeConverter &converter,
                            mlir::RewritePatternSet &patterns);
void populateMoveCompositionPatterns(mlir::TypeConverter &converter,
                                     mlir::RewritePatternSet &patterns);
void populateEinsumPatterns(mlir::TypeConverter &converter,
                            mlir::RewritePatternSet &patterns);
void populateProductPatterns(mlir::TypeConverter &converter,
                             mlir::RewritePatternSet &patterns);
void populateScatterExtPatterns(mlir::TypeConverter &converter,
                                mlir::RewritePatternSet &patterns);
void populateStatisticsPatterns(mlir::TypeConverter &converter,
                                mlir::RewritePatternSet &patterns);
void populateMatrixCompositionPatterns(mlir::TypeConverter &converter,
                                       mlir::RewritePatternSet &patterns);
void populateNormalisationPatterns(mlir::TypeConverter &converter,
                                   mlir::RewritePatternSet &patterns);
void populateLogSumPatterns(mlir::TypeConverter &converter,
                            mlir::RewritePatternSet &patterns);
void populateDividedByNormPatterns(mlir::TypeConverter &converter,
                                   mlir::RewritePatternSet &patterns);
void populateLossPatterns(mlir::TypeConverter &converter,
                          mlir::RewritePatternSet &patterns);
void populateLossOfClassesPatterns(mlir::TypeConverter &converter,
                                   mlir::RewritePatternSet &patterns);
void populateGroupNormPatterns(mlir::TypeConverter &converter,
                               mlir::RewritePatternSet &patterns);
void populateSoftmaxPatterns(mlir::TypeConverter &converter,
                             mlir::RewritePatternSet &patterns);
void populatePadPatterns(mlir::TypeConverter &converter,
                         mlir::RewritePatternSet &patterns);
void populatePatchPatterns(mlir::TypeConverter &converter,
                           mlir::RewritePatternSet &patterns);
void populatePoolingPatterns(mlir::TypeConverter &converter,
                             mlir::RewritePatternSet &patterns);
void populateAdaptivePoolingPatterns(mlir::TypeConverter &converter,
                                     mlir::RewritePatternSet &patterns);
void populateReductionPatterns(mlir::TypeConverter &converter,
                               mlir::RewritePatternSet &patterns);
void populateArgReductionPatterns(mlir::TypeConverter &converter,
                                  mlir::RewritePatternSet &patterns);
void populateNormPatterns(mlir::TypeConverter &converter,
                          mlir::RewritePatternSet &patterns);
void populateRepeatPatterns(mlir::TypeConverter &converter,
                            mlir::RewritePatternSet &patterns);
void populateReportPatterns(mlir::TypeConverter &converter,
                            mlir::RewritePatternSet &patterns);
void populateReshapePatterns(mlir::TypeConverter &converter,
                             mlir::RewritePatternSet &patterns);
void populateResizePatterns(mlir::TypeConverter &converter,
                            mlir::RewritePatternSet &patterns);
void populateScanPatterns(mlir::TypeConverter &converter,
                          mlir::RewritePatternSet &patterns);
void populateScanExtremaPatterns(mlir::TypeConverter &converter,
                                 mlir::RewritePatternSet &patterns);
void populateSearchPatterns(mlir::TypeConverter &converter,
                            mlir::RewritePatternSet &patterns);
void populateScatterPatterns(mlir::TypeConverter &converter,
                             mlir::RewritePatternSet &patterns);
void populateSegmentPatterns(mlir::TypeConverter &converter,
                             mlir::RewritePatternSet &patterns);
void populateSlicePatterns(mlir::TypeConverter &converter,
                           mlir::RewritePatternSet &patterns);
void populateFactorPatterns(mlir::TypeConverter &converter,
                            mlir::RewritePatternSet &patterns);
void populateFourierPatterns(mlir::TypeConverter &converter,
                             mlir::RewritePatternSet &patterns);
void populateSolvePatterns(mlir::TypeConverter &converter,
                           mlir::RewritePatternSet &patterns);
void populateSortPatterns(mlir::TypeConverter &converter,
                          mlir::RewritePatternSet &patterns);
void populatePeakPatterns(mlir::TypeConverter &converter,
                          mlir::RewritePatternSet &patterns);
void populateVolumePatterns(mlir::TypeConverter &converter,
                            mlir::RewritePatternSet &patterns);
void populateUnpoolPatterns(mlir::TypeConverter &converter,
                            mlir::RewritePatternSet &patterns);
void populateVolumeConvolutionPatterns(mlir::TypeConverter &converter,
                                       mlir::RewritePatternSet &patterns);
void populateSamplingPatterns(mlir::TypeConverter &converter,
                              mlir::RewritePatternSet &patterns);
void populateResamplingPatterns(mlir::TypeConverter &converter,
                                mlir::RewritePatternSet &patterns);
void populateColourPatterns(mlir::TypeConverter &converter,
                            mlir::RewritePatternSet &patterns);
void populateBoxPatterns(mlir::TypeConverter &converter,
                         mlir::RewritePatternSet &patterns);
void populateCropPatterns(mlir::TypeConverter &converter,
                          mlir::RewritePatternSet &patterns);
void populateRecurrencePatterns(mlir::TypeConverter &converter,
                                mlir::RewritePatternSet &patterns);
void populateTrainingPatterns(mlir::TypeConverter &converter,
                              mlir::RewritePatternSet &patterns);
void populateNormCompositionPatterns(mlir::TypeConverter &converter,
                                     mlir::RewritePatternSet &patterns);
void populateOrderCompositionPatterns(mlir::TypeConverter &converter,
                                      mlir::RewritePatternSet &patterns);
void populateJoinCompositionPatterns(mlir::TypeConverter &converter,
                                     mlir::RewritePatternSet &patterns);
void populateQuantilePatterns(mlir::TypeConverter &converter,
                              mlir::RewritePatternSet &patterns);
void populateAlignmentPatterns(mlir::TypeConverter &converter,
                               mlir::RewritePatternSet &patterns);
void populateQuantPatterns(mlir::TypeConverter &converter,
                           mlir::RewritePatternSet &patterns);
void populateFakeQuantPatterns(mlir::TypeConverter &converter,
                               mlir::RewritePatternSet &patterns);
void populateQuantMatrixPatterns(mlir::TypeConverter &converter,
                                 mlir::RewritePatternSet &patterns);
void populateMarginPatterns(mlir::TypeConverter &converter,
                            mlir::RewritePatternSet &patterns);
void populateDataFormatPatterns(mlir::TypeConverter &converter,
                                mlir::RewritePatternSet &patterns);
void populateSignalWindowPatterns(mlir::TypeConverter &converter,
                                  mlir::RewritePatternSet &patterns);
void populateCosinePatterns(mlir::TypeConverter &converter,
                            mlir::RewritePatternSet &patterns);
} // namespace msc

#endif // MSC_PASSES_MINDIRTOLINALG_POPULATEPATTERNS_H
